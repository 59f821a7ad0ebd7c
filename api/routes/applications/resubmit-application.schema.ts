import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { CodedText, Code, Comment, FormBody, Sentence } from '../../schemas/common.ts';

const Answers = z.union([
  z.array(CodedText).max(50),
  z
    .record(Code, Sentence)
    .transform((answers) => Object.entries(answers).map(([code, text]) => ({ code, text }))),
]);

export const resubmitApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/resubmit',
  summary: 'Answer what the case waits for',
  body: z.strictObject({
    form: FormBody.optional(),
    answers: Answers.optional(),
    comment: Comment.optional(),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
