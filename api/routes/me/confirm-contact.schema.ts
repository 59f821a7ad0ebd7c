import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { ChannelCode } from '../../schemas/message.ts';
import { NotificationsView } from '../../schemas/notifications.ts';

export const confirmContactSpec = describeRoute({
  key: 'POST /me/notifications/confirm',
  summary: 'Confirms a new address by the code that was sent there',
  body: z.strictObject({ channel: ChannelCode, code: z.string().regex(/^\d{6}$/) }),
  answer: { status: 200, schema: NotificationsView },
});
