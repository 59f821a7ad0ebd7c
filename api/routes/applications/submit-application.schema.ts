import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';

export const submitApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/submit',
  summary: 'File the draft',
  body: z.strictObject({}),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
