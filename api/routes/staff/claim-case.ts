import { commandRoute } from '../../command-route.ts';
import { claimCaseSpec } from './claim-case.schema.ts';

export const claimCase = commandRoute(claimCaseSpec, 'claim', 'claim', () => ({}));
