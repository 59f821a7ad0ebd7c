import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { UnreadCount } from './count-unread.schema.ts';

export const readMessageSpec = describeRoute({
  key: 'POST /inbox/{id}/read',
  summary: 'The caller has read a message',
  body: z.strictObject({}),
  answer: { status: 200, schema: UnreadCount },
});
