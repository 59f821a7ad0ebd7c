import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const UnreadCount = z.object({ unread: z.int() }).meta({ id: 'UnreadCount' });

export const countUnreadSpec = describeRoute({
  key: 'GET /inbox/unread-count',
  summary: 'How much of it the caller has not read',
  answer: { status: 200, schema: UnreadCount },
});
