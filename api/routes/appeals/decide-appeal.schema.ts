import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { CodedText, ReturnStage } from '../../schemas/common.ts';

export const decideAppealSpec = describeRoute({
  key: 'POST /staff/appeals/{number}/decide',
  summary: 'Decide an appeal',
  body: z.strictObject({
    outcome: z.enum(['granted', 'denied']),
    reasons: z.array(CodedText).min(1).max(50),
    returnTo: ReturnStage.optional(),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
