import { describeRoute } from '../../route.ts';
import { RegulationInput, VersionView } from '../../schemas/regulation.ts';

export const editVersionSpec = describeRoute({
  key: 'PUT /admin/services/{code}/versions/{v}',
  summary: 'Save a draft of a regulation anew, whole',
  body: RegulationInput,
  bodyKind: 'regulation',
  answer: { status: 200, schema: VersionView },
});
