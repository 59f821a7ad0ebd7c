import { findPreferences } from '../../../db/queries/find-preferences.ts';
import { listContacts } from '../../../db/queries/list-contacts.ts';
import { replaceContacts } from '../../../db/queries/replace-contacts.ts';
import { savePreferences } from '../../../db/queries/save-preferences.ts';
import { CONTACT_TYPE, contactIdOf } from '../../../workflows/messages.ts';
import type { ChannelName } from '../../../workflows/domain/messages/message.ts';
import type { Call } from '../../call.ts';
import { route } from '../../route.ts';
import { presentNotifications, type NotificationsBody } from '../../schemas/notifications.ts';
import { setNotificationsSpec } from './set-notifications.schema.ts';

export const setNotifications = route(setNotificationsSpec, async (call) => {
  const { deps, caller, body, at } = call;
  const { db } = deps;
  const { contacts = {}, ...rest } = body;
  const before = await findPreferences(db, caller.id);
  const after = {
    language: rest.language ?? before.language,
    zone: rest.zone === undefined ? before.zone : rest.zone,
    quietHours: rest.quietHours === undefined ? before.quietHours : rest.quietHours,
    rules: rest.rules ?? before.rules,
  };
  await savePreferences(db, caller.id, after, at.toISOString());
  if (contacts.email !== undefined) {
    const address = contacts.email?.toLowerCase();
    await give(call, 'email', address, address === caller.contacts.email?.toLowerCase());
  }
  if (contacts.phone !== undefined) {
    await give(call, 'sms', contacts.phone ?? undefined, contacts.phone === caller.contacts.phone);
  }
  if (contacts.push !== undefined) {
    const given = contacts.push.map((one) => ({ address: JSON.stringify(one), isConfirmed: true }));
    await replaceContacts(db, whose(call, 'push'), given);
  }
  return { body: presentNotifications(after, await listContacts(db, caller.id)) };
});

type SetCall = Call<NotificationsBody, unknown>;

function whose({ caller, at }: SetCall, channel: ChannelName) {
  return { person: caller.id, channel, at: at.toISOString() };
}

/** A code goes to an address that nobody vouches for. */
async function give(
  call: SetCall,
  channel: ChannelName,
  address: string | undefined,
  isConfirmed: boolean,
): Promise<void> {
  const { deps } = call;
  const given = address === undefined ? [] : [{ address, isConfirmed }];
  for (const contactId of await replaceContacts(deps.db, whose(call, channel), given)) {
    await deps.temporal.workflow.start<(input: { contactId: string }) => Promise<void>>(
      CONTACT_TYPE,
      {
        workflowId: contactIdOf(contactId),
        workflowIdConflictPolicy: 'USE_EXISTING',
        taskQueue: deps.taskQueue,
        args: [{ contactId }],
      },
    );
  }
}
