import { describeRoute } from '../../route.ts';
import { RegulationInput, VersionView } from '../../schemas/regulation.ts';

export const createVersionSpec = describeRoute({
  key: 'POST /admin/services/{code}/versions',
  summary: 'Begin the next version of a service: a draft',
  body: RegulationInput,
  bodyKind: 'regulation',
  answer: { status: 201, schema: VersionView },
});
