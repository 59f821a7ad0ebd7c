import { describeRoute } from '../../route.ts';
import { NotificationsBody, NotificationsView } from '../../schemas/notifications.ts';

export const setNotificationsSpec = describeRoute({
  key: 'PUT /me/notifications',
  summary:
    'Says where and how the caller wants to be told; a new e-mail address or number is used once it is confirmed by the code sent there',
  body: NotificationsBody,
  answer: { status: 200, schema: NotificationsView },
});
