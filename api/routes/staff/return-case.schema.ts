import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { ReturnStage, Sentence } from '../../schemas/common.ts';

export const returnCaseSpec = describeRoute({
  key: 'POST /staff/applications/{id}/return',
  summary: 'Return the case to an earlier stage',
  body: z.strictObject({ stage: ReturnStage, reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
