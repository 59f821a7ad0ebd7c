import { TooManyCodes } from '../../../db/queries/count-code.ts';
import { findPreferences } from '../../../db/queries/find-preferences.ts';
import { listContacts } from '../../../db/queries/list-contacts.ts';
import { saveWishes, type Wishes } from '../../../db/queries/save-wishes.ts';
import { CONTACT_TYPE, contactIdOf } from '../../../workflows/messages.ts';
import { AppError } from '../../app-error.ts';
import type { Call } from '../../call.ts';
import { route } from '../../route.ts';
import { presentNotifications, type NotificationsBody } from '../../schemas/notifications.ts';
import { setNotificationsSpec } from './set-notifications.schema.ts';

export const setNotifications = route(setNotificationsSpec, async (call) => {
  const { deps, caller, body, at } = call;
  const { db, channels } = deps;
  const before = await findPreferences(db, caller.id);
  const preferences = {
    language: body.language ?? before.language,
    zone: body.zone === undefined ? before.zone : body.zone,
    quietHours: body.quietHours === undefined ? before.quietHours : body.quietHours,
    rules: body.rules ?? before.rules,
  };
  const addresses = addressesOf(call);
  await checkChannels(call, addresses);
  const whose = { person: caller.id, at: at.toISOString() };
  for (const contactId of await save(call, whose, { preferences, addresses })) {
    await sendCode(call, contactId);
  }
  return {
    body: presentNotifications(preferences, await listContacts(db, caller.id), channels),
  };
});

type SetCall = Call<NotificationsBody, unknown>;

/** Of each channel that is spoken of. A browser proves itself; a code goes to an address that nobody vouches for. */
function addressesOf({ body, caller }: SetCall): Wishes['addresses'] {
  const { email, phone, push } = body.contacts ?? {};
  const { contacts } = caller;
  const one = (address: string | null, vouched: string | undefined) =>
    address === null ? [] : [{ address, isConfirmed: address === vouched }];
  const mail = email?.toLowerCase() ?? null;
  const browsers = push?.map((item) => ({ address: JSON.stringify(item), isConfirmed: true }));
  const all = [
    {
      channel: 'email',
      given: email === undefined ? undefined : one(mail, contacts.email?.toLowerCase()),
    },
    { channel: 'sms', given: phone === undefined ? undefined : one(phone, contacts.phone) },
    { channel: 'push', given: browsers },
  ] as const;
  return all.flatMap(({ channel, given }) => (given === undefined ? [] : { channel, given }));
}

/** A new address is of no use where nothing is sent that way; one that is there already may stay. */
async function checkChannels(
  { deps: { db, channels }, caller }: SetCall,
  addresses: Wishes['addresses'],
): Promise<void> {
  const known = await listContacts(db, caller.id);
  const isKnown = (channel: string, address: string) =>
    known.some((contact) => contact.channel === channel && contact.address === address);
  for (const { channel, given } of addresses) {
    if (channels.includes(channel)) continue;
    if (given.some(({ address }) => !isKnown(channel, address))) throw new AppError('channel_off');
  }
}

async function save(
  { deps, at }: SetCall,
  whose: { person: string; at: string },
  wishes: Wishes,
): Promise<string[]> {
  try {
    return await saveWishes(deps.db, whose, wishes);
  } catch (error) {
    if (!(error instanceof TooManyCodes)) throw error;
    const seconds = Math.ceil((Date.parse(error.until) - at.getTime()) / 1000);
    const headers = { 'Retry-After': String(Math.max(seconds, 1)) };
    throw new AppError('too_many_codes', { headers });
  }
}

async function sendCode({ deps }: SetCall, contactId: string): Promise<void> {
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
