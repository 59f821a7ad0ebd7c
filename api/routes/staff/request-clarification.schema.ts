import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { CodedText } from '../../schemas/common.ts';

export const requestClarificationSpec = describeRoute({
  key: 'POST /staff/applications/{id}/clarify',
  summary: 'Ask the applicant questions',
  body: z.strictObject({ questions: z.array(CodedText).min(1).max(50) }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
