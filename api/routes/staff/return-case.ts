import { commandRoute } from '../../command-route.ts';
import { returnCaseSpec } from './return-case.schema.ts';

export const returnCase = commandRoute(returnCaseSpec, 'return', 'return', ({ body }) => body);
