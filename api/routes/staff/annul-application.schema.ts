import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Sentence } from '../../schemas/common.ts';

export const annulApplicationSpec = describeRoute({
  key: 'POST /staff/applications/{id}/annul',
  summary: 'Annul on formal grounds',
  body: z.strictObject({ reason: Sentence }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
