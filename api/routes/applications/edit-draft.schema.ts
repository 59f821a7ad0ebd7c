import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { FormBody } from '../../schemas/common.ts';

export const editDraftSpec = describeRoute({
  key: 'PATCH /applications/{id}',
  summary: 'Change the form of a draft, field by field; `null` removes a field',
  body: z.strictObject({ form: FormBody }),
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
