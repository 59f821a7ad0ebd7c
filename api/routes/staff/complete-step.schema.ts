import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Comment, JsonValue } from '../../schemas/common.ts';

export const completeStepSpec = describeRoute({
  key: 'POST /staff/applications/{id}/steps/{step}/complete',
  summary: 'Finish a step of the execution',
  body: z.strictObject({
    result: z.enum(['success', 'rejected', 'needs_clarification']),
    comment: Comment.optional(),
    data: JsonValue.optional(),
    signature: z.string().min(1).max(20_000).optional(),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
