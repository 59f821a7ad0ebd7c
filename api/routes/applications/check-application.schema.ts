import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Finding } from '../../schemas/common.ts';

export const checkApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/check',
  summary: 'What filing would find; nothing is filed',
  body: z.strictObject({}),
  answer: {
    status: 200,
    schema: z
      .object({ missing: z.array(Finding), remarks: z.array(Finding) })
      .meta({ id: 'Findings' }),
  },
});
