import { commandRoute } from '../../command-route.ts';
import { confirmResultSpec } from './confirm-result.schema.ts';

export const confirmResult = commandRoute(confirmResultSpec, 'confirm', 'confirm', () => ({}));
