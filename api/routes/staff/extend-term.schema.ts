import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence, TermBody } from '../../schemas/common.ts';

export const extendTermSpec = describeRoute({
  key: 'POST /staff/applications/{id}/extend',
  summary: 'Extend the regulatory term',
  body: z.strictObject({ term: TermBody, reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
