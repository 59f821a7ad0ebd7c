import { commandRoute } from '../../command-route.ts';
import { extendTermSpec } from './extend-term.schema.ts';

export const extendTerm = commandRoute(extendTermSpec, 'extend', 'extend', ({ body }) => body);
