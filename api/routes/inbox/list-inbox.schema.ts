import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Cursor, Limit, pageOf } from '../../schemas/common.ts';
import { MessageView } from '../../schemas/message.ts';

export const listInboxSpec = describeRoute({
  key: 'GET /inbox',
  summary: 'What the caller was told, the newest first',
  query: z.strictObject({
    unread: z.enum(['true', 'false']).default('false'),
    limit: Limit,
    cursor: Cursor,
  }),
  answer: { status: 200, schema: pageOf(MessageView).meta({ id: 'Inbox' }) },
});
