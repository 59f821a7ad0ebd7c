import { findPreferences } from '../../../db/queries/find-preferences.ts';
import { listContacts } from '../../../db/queries/list-contacts.ts';
import { route } from '../../route.ts';
import { presentNotifications } from '../../schemas/notifications.ts';
import { getNotificationsSpec } from './get-notifications.schema.ts';

export const getNotifications = route(getNotificationsSpec, async ({ deps, caller }) => ({
  body: presentNotifications(
    await findPreferences(deps.db, caller.id),
    await listContacts(deps.db, caller.id),
    deps.channels,
  ),
}));
