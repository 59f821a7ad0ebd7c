import { commandRoute } from '../../command-route.ts';
import { decideAppealSpec } from './decide-appeal.schema.ts';

export const decideAppeal = commandRoute(
  decideAppealSpec,
  'decide',
  'decide',
  ({ body, params }) => ({ ...body, number: params.number ?? '' }),
);
