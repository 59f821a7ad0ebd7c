import { commandRoute } from '../../command-route.ts';
import { approveApplicationSpec } from './approve-application.schema.ts';

export const approveApplication = commandRoute(
  approveApplicationSpec,
  'approve',
  'approve',
  ({ body }) => body,
);
