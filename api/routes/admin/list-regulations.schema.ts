import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { ManagedService } from '../../schemas/regulation.ts';

export const listRegulationsSpec = describeRoute({
  key: 'GET /admin/services',
  summary:
    'All services, as the version in force or else the newest one tells them, with every version',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(ManagedService) }).meta({ id: 'ManagedServices' }),
  },
});
