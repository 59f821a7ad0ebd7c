import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { ServiceView } from '../../schemas/service.ts';

export const listServicesSpec = describeRoute({
  key: 'GET /services',
  summary: 'The services one can apply for',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(ServiceView) }).meta({ id: 'Services' }),
  },
});
