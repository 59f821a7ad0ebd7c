import { describeRoute } from '../../route.ts';
import { NotificationsView } from '../../schemas/notifications.ts';

export const getNotificationsSpec = describeRoute({
  key: 'GET /me/notifications',
  summary: 'Where and how the caller wants to be told',
  answer: { status: 200, schema: NotificationsView },
});
