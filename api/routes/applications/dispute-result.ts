import { commandRoute } from '../../command-route.ts';
import { disputeResultSpec } from './dispute-result.schema.ts';

export const disputeResult = commandRoute(
  disputeResultSpec,
  'dispute',
  'dispute',
  ({ body }) => body,
);
