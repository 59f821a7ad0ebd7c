import { commandRoute } from '../../command-route.ts';
import { annulApplicationSpec } from './annul-application.schema.ts';

export const annulApplication = commandRoute(
  annulApplicationSpec,
  'annul',
  'annul',
  ({ body }) => body,
);
