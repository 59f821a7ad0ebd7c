import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Comment } from '../../schemas/common.ts';

export const approveApplicationSpec = describeRoute({
  key: 'POST /staff/applications/{id}/approve',
  summary: 'Decide for the applicant',
  body: z.strictObject({ comment: Comment.optional() }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
