import { describeRoute } from '../../route.ts';
import { ServiceView } from '../../schemas/service.ts';

export const getServiceSpec = describeRoute({
  key: 'GET /services/{code}',
  summary: 'One service, by its code',
  answer: { status: 200, schema: ServiceView },
});
