import { z } from 'zod';
import { SORTS } from '../../../db/queries/page-of-applications.ts';
import { describeRoute } from '../../route.ts';
import { CaseView, StatusCode } from '../../schemas/case.ts';
import { Code, Cursor, GroupFilter, Limit, pageOf } from '../../schemas/common.ts';

/** What every list of cases can be narrowed to and ordered by. */
export const ListQuery = z.object({
  status: StatusCode.optional(),
  group: GroupFilter.optional(),
  service: Code.optional(),
  q: z.string().min(1).max(200).optional(),
  sort: z.enum(SORTS).default('-updatedAt'),
  limit: Limit,
  cursor: Cursor,
});

export const listOwnApplicationsSpec = describeRoute({
  key: 'GET /applications',
  summary: 'Own cases',
  query: ListQuery,
  answer: { status: 200, schema: pageOf(CaseView).meta({ id: 'CasePage' }) },
});
