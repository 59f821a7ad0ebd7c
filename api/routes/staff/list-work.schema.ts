import { z } from 'zod';
import { QUEUES } from '../../../db/queries/list-staff-applications.ts';
import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';
import { pageOf } from '../../schemas/common.ts';
import { ListQuery } from '../applications/list-own-applications.schema.ts';

export const listWorkSpec = describeRoute({
  key: 'GET /staff/applications',
  summary: 'Work lists',
  query: ListQuery.extend({ queue: z.enum(QUEUES).default('unit') }),
  answer: { status: 200, schema: pageOf(CaseView).meta({ id: 'CasePage' }) },
});
