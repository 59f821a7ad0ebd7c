import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';

export const claimCaseSpec = describeRoute({
  key: 'POST /staff/applications/{id}/claim',
  summary: 'Take the case into work',
  body: z.strictObject({}),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
