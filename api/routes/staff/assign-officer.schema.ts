import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Code } from '../../schemas/common.ts';

export const assignOfficerSpec = describeRoute({
  key: 'POST /staff/applications/{id}/assign',
  summary: 'Give the case to an officer',
  body: z.strictObject({ officerId: Code }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
