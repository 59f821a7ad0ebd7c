import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const disputeResultSpec = describeRoute({
  key: 'POST /applications/{id}/dispute',
  summary: 'Dispute the result',
  body: z.strictObject({ reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
