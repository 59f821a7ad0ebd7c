import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Code, Sentence } from '../../schemas/common.ts';

export const requestReworkSpec = describeRoute({
  key: 'POST /staff/applications/{id}/rework',
  summary: 'Send the application back with remarks',
  body: z.strictObject({
    remarks: z
      .array(z.strictObject({ path: Code, text: Sentence }))
      .min(1)
      .max(50),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
