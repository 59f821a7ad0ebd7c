import { commandRoute } from '../../command-route.ts';
import { renderServiceSpec } from './render-service.schema.ts';

export const renderService = commandRoute(
  renderServiceSpec,
  'render',
  'render',
  ({ body }) => body,
);
