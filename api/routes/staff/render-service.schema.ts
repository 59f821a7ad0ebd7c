import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const renderServiceSpec = describeRoute({
  key: 'POST /staff/applications/{id}/render',
  summary: 'Publish the result',
  body: z.strictObject({
    documentIds: z.array(z.uuid()).max(50).optional(),
    instructions: Sentence.optional(),
  }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
