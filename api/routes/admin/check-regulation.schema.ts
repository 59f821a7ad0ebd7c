import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { FieldProblem } from '../../schemas/common.ts';
import { RegulationInput } from '../../schemas/regulation.ts';

export const checkRegulationSpec = describeRoute({
  key: 'POST /admin/services/check',
  summary: 'What is wrong with a regulation; saves nothing',
  body: RegulationInput,
  bodyKind: 'regulation',
  answer: {
    status: 200,
    schema: z.object({ problems: z.array(FieldProblem) }).meta({ id: 'RegulationFindings' }),
  },
});
