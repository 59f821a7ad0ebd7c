import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Comment, JsonValue } from '../../schemas/common.ts';
import { SignatureBody } from '../../schemas/signature.ts';

export const StepResult = z.enum(['success', 'rejected', 'needs_clarification']);

export const completeStepSpec = describeRoute({
  key: 'POST /staff/applications/{id}/steps/{step}/complete',
  summary: 'Finish a step of the execution; its signature is of what content-to-sign gives',
  body: z.strictObject({
    result: StepResult,
    comment: Comment.optional(),
    data: JsonValue.optional(),
    signature: SignatureBody.optional(),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
