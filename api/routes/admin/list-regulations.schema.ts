import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { ServiceView } from '../../schemas/service.ts';

export const listRegulationsSpec = describeRoute({
  key: 'GET /admin/services',
  summary: 'All regulations in their newest version',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(ServiceView) }).meta({ id: 'Services' }),
  },
});
