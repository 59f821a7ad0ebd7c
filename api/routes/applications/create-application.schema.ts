import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { Code, FormBody, LocalDay } from '../../schemas/common.ts';

const ApplicantBody = z.strictObject({
  id: Code,
  name: z.string().trim().min(1).max(300),
  inn: Code.optional(),
  snils: Code.optional(),
  birthDate: LocalDay.optional(),
});

export const createApplicationSpec = describeRoute({
  key: 'POST /applications',
  summary: 'Begin an application: a draft',
  body: z.strictObject({
    serviceCode: Code,
    territory: Code,
    form: FormBody,
    applicant: ApplicantBody.optional(),
    previousApplicationId: Code.nullish(),
  }),
  answer: { status: 201, schema: CaseView, kind: 'case' },
});
