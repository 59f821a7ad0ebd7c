import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const expediteAppealSpec = describeRoute({
  key: 'POST /staff/appeals/{number}/expedite',
  summary: 'Shorten the review of an appeal',
  body: z.strictObject({ reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
