import { describeRoute } from '../../route.ts';
import { RegulationInput, VersionView } from '../../schemas/regulation.ts';

export const createServiceSpec = describeRoute({
  key: 'POST /admin/services',
  summary: 'Begin a new service: the first draft of its regulation',
  body: RegulationInput,
  bodyKind: 'regulation',
  answer: { status: 201, schema: VersionView },
});
