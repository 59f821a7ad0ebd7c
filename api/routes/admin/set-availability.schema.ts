import { z } from 'zod';
import { TitlesSchema } from '../../../db/catalogue/titles.schema.ts';
import { describeRoute } from '../../route.ts';
import { Code } from '../../schemas/common.ts';
import { Unavailable } from '../../schemas/service.ts';

export const setAvailabilitySpec = describeRoute({
  key: 'POST /admin/services/{code}/availability',
  summary: 'Say that nobody can file for a service at present and why, or that one can again',
  body: z.discriminatedUnion('available', [
    z.strictObject({ available: z.literal(true) }),
    z.strictObject({
      available: z.literal(false),
      reason: TitlesSchema,
      alternatives: z.array(Code).max(20),
      responsible: Code.meta({ description: 'a unit or one of the staff, by the directory' }),
    }),
  ]),
  answer: {
    status: 200,
    schema: z
      .object({ code: z.string(), unavailable: Unavailable.nullable() })
      .meta({ id: 'Availability' }),
  },
});
