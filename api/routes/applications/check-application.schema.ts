import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { AssessmentView } from '../../schemas/assessment.ts';
import { CodedText, Finding } from '../../schemas/common.ts';

export const checkApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/check',
  summary:
    'What filing would find, and, of what is complete, what it would bring: grounds of rejection, fee, charges, steps; nothing is filed',
  body: z.strictObject({}),
  answer: {
    status: 200,
    schema: z
      .object({
        missing: z.array(Finding),
        remarks: z.array(Finding),
        rejections: z.array(CodedText),
        ...AssessmentView.shape,
      })
      .meta({ id: 'Findings' }),
  },
});
