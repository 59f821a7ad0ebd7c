import { commandRoute } from '../../command-route.ts';
import { completeStepSpec } from './complete-step.schema.ts';

export const completeStep = commandRoute(
  completeStepSpec,
  'completeStep',
  'complete_step',
  ({ body, params }) => ({ ...body, step: params.step ?? '' }),
);
