import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';

export const confirmResultSpec = describeRoute({
  key: 'POST /applications/{id}/confirm',
  summary: 'Accept the result',
  body: z.strictObject({}),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
