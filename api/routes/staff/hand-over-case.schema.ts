import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Code, Sentence } from '../../schemas/common.ts';

export const handOverCaseSpec = describeRoute({
  key: 'POST /staff/applications/{id}/handover',
  summary: 'Hand the case over to another unit or agency',
  body: z.strictObject({
    agency: Code,
    unit: Code.nullish(),
    reason: Sentence,
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
