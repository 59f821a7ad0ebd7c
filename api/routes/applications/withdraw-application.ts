import { commandRoute } from '../../command-route.ts';
import { withdrawApplicationSpec } from './withdraw-application.schema.ts';

export const withdrawApplication = commandRoute(
  withdrawApplicationSpec,
  'withdraw',
  'withdraw',
  ({ body }) => body,
);
