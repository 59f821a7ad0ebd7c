import { findPreferences } from '../../../db/queries/find-preferences.ts';
import { listContacts } from '../../../db/queries/list-contacts.ts';
import { route } from '../../route.ts';
import { presentNotifications } from '../../schemas/notifications.ts';
import { getNotificationsSpec } from './get-notifications.schema.ts';

export const getNotifications = route(getNotificationsSpec, async ({ deps: { db }, caller }) => ({
  body: presentNotifications(
    await findPreferences(db, caller.id),
    await listContacts(db, caller.id),
  ),
}));
