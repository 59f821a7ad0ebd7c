import { commandRoute } from '../../command-route.ts';
import { refuseApplicationSpec } from './refuse-application.schema.ts';

export const refuseApplication = commandRoute(
  refuseApplicationSpec,
  'refuse',
  'refuse',
  ({ body }) => body,
);
