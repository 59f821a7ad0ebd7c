import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { CodedText } from '../../schemas/common.ts';

export const refuseApplicationSpec = describeRoute({
  key: 'POST /staff/applications/{id}/refuse',
  summary: 'Decide against the applicant',
  body: z.strictObject({ reasons: z.array(CodedText).min(1).max(50) }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
