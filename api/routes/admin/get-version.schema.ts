import { describeRoute } from '../../route.ts';
import { VersionView } from '../../schemas/regulation.ts';

export const getVersionSpec = describeRoute({
  key: 'GET /admin/services/{code}/versions/{v}',
  summary: 'A version of a regulation: state, problems, rehearsals, and what it changes',
  answer: { status: 200, schema: VersionView },
});
