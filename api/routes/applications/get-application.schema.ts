import { describeRoute } from '../../route.ts';
import { CaseView } from '../../schemas/case.ts';

export const getApplicationSpec = describeRoute({
  key: 'GET /applications/{id}',
  summary: 'One case, by id or number',
  answer: { status: 200, schema: CaseView, kind: 'case' },
});
