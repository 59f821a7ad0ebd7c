import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const supplementApplicationSpec = describeRoute({
  key: 'POST /applications/{id}/supplement',
  summary: 'Add information, and the documents uploaded since, without being asked',
  body: z.strictObject({ comment: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
