import { commandRoute } from '../../command-route.ts';
import { requestReworkSpec } from './request-rework.schema.ts';

export const requestRework = commandRoute(
  requestReworkSpec,
  'rework',
  'rework',
  ({ body }) => body,
);
