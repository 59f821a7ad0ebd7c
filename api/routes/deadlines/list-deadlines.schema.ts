import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { ExplainedDeadline } from '../../schemas/deadline.ts';

export const listDeadlinesSpec = describeRoute({
  key: 'GET /applications/{id}/deadlines',
  summary: 'The running deadlines of a case, each with its explanation',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(ExplainedDeadline) }).meta({ id: 'Deadlines' }),
  },
});
