import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const verifyApplicantSpec = describeRoute({
  key: 'POST /staff/applications/{id}/verify',
  summary: 'Verify by hand what registries could not',
  body: z.strictObject({ outcome: z.enum(['match', 'mismatch']), comment: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
