import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Instant, Sentence } from '../../schemas/common.ts';

export const fileAppealSpec = describeRoute({
  key: 'POST /applications/{id}/appeals',
  summary: 'File an appeal',
  body: z.strictObject({
    grounds: z.enum(['data_error', 'misapplied_rule', 'missing_documents', 'other']),
    text: Sentence,
    wanted: Sentence,
    documentIds: z.array(z.uuid()).max(50).default([]),
    critical: z.boolean().default(false),
  }),
  answer: {
    status: 201,
    schema: z
      .object({ number: z.string(), deadline: Instant.nullable() })
      .meta({ id: 'FiledAppeal' }),
  },
});
