import { commandRoute } from '../../command-route.ts';
import { requestClarificationSpec } from './request-clarification.schema.ts';

export const requestClarification = commandRoute(
  requestClarificationSpec,
  'clarify',
  'clarify',
  ({ body }) => body,
);
