import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { UnreadCount } from './count-unread.schema.ts';

export const readAllMessagesSpec = describeRoute({
  key: 'POST /inbox/read-all',
  summary: 'The caller has read all messages',
  body: z.strictObject({}),
  answer: { status: 200, schema: UnreadCount },
});
