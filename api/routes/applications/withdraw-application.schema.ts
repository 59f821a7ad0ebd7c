import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const withdrawApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/withdraw',
  summary: 'Withdraw the application',
  body: z.strictObject({ reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
