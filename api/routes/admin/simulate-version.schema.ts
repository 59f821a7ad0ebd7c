import { z } from 'zod';
import { RehearsalSchema } from '../../../db/catalogue/rehearsal.schema.ts';
import { describeRoute } from '../../route.ts';
import { SimulationView } from '../../schemas/simulation.ts';

export const simulateVersionSpec = describeRoute({
  key: 'POST /admin/services/{code}/versions/{v}/simulate',
  summary: 'Rehearse a version: its own rehearsals unless told which; 202 when they take longer',
  body: z.strictObject({ scenarios: z.array(RehearsalSchema).min(1).optional() }),
  answer: { status: 200, schema: SimulationView },
});
