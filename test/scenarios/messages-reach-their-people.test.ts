import { expect, test } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { contactCode } from '../../db/contact-code.ts';
import { confirmContact } from '../../db/queries/confirm-contact.ts';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { replaceContacts } from '../../db/queries/replace-contacts.ts';
import { savePreferences } from '../../db/queries/save-preferences.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../workflows/domain/messages/preferences.ts';
import { zonedClock } from '../../workflows/domain/zoned-time.ts';
import { CONTACT_TYPE, contactIdOf } from '../../workflows/messages.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';
import { deadlineIn, ToldCase } from '../givens/told-case.ts';

const world = givenMessageWorld();
const HOUR_MS = 3_600_000;

/** A case whose applicant is reached by e-mail and telephone, and may be disturbed at any hour unless told otherwise. */
async function givenApplicant(changes: Partial<Preferences> = {}) {
  const told = await ToldCase.of(world.db);
  const wishes = { ...DEFAULT_PREFERENCES, quietHours: null, rules: [], ...changes };
  await savePreferences(world.db, told.person, wishes, await world.now());
  const email = await told.isReachedBy('email', `${randomUUID()}@example.org`);
  const phone = await told.isReachedBy('sms', `+7900${randomInt(1_000_000, 9_999_999)}`);
  return { told, email, phone };
}

const statesOf = async (told: ToldCase, channel: string) =>
  (await told.deliveries())
    .filter((one) => one.channel === channel)
    .map(({ state, code }) => (code === null ? state : `${state} ${code}`));

test('a message goes out once by each channel, with the number and the link and nothing else', async () => {
  const { told, email, phone } = await givenApplicant();
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.relay(told);
  await world.carried(told, 'email');
  await world.carried(told, 'sms');

  const mails = await world.mailTo(email);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ copies: 1, subject: `Заявление ${told.number} принято` });
  expect(mails[0]?.text).toContain(`/applications/${told.number}`);
  expect(mails[0]?.text).not.toContain('Некто');
  expect(await world.smsTo(phone)).toHaveLength(1);
  expect(await statesOf(told, 'email')).toEqual(['sent']);
});

test('a channel that is away for an hour gets the message once when it is back', async () => {
  const { told, email } = await givenApplicant();
  await world.mail.misbehave({ down: true });
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.env.sleep('1 hour');
  expect(await world.mailTo(email)).toEqual([]);
  expect((await told.deliveries()).find(({ channel }) => channel === 'email')).toMatchObject({
    state: 'queued',
    code: 'ChannelUnavailable',
  });

  await world.mail.misbehave();
  await world.carried(told, 'email');
  expect(await world.mailTo(email)).toMatchObject([{ copies: 1 }]);
  const [delivery] = (await told.deliveries()).filter(({ channel }) => channel === 'email');
  expect(delivery).toMatchObject({ state: 'sent', code: null });
  expect(delivery?.tries).toBeGreaterThan(2);
});

test('a reminder whose term is over is not sent any more', async () => {
  const { told, email } = await givenApplicant();
  await world.mail.misbehave({ down: true });
  const now = await world.now();
  const deadlines = { payment: deadlineIn('payment', 2, now) };
  await told.goes({ type: 'paymentRequested' }, now, { status: 'AWAITING_PAYMENT', deadlines });
  await told.goes({ type: 'reminded', data: { deadline: 'payment', mark: 80 } }, now);
  await world.relay(told);
  await world.env.sleep('3 hours');
  await world.mail.misbehave();
  await world.carried(told, 'email');

  expect(await world.mailTo(email)).toEqual([]);
  expect(await statesOf(told, 'email')).toEqual([
    'failed ChannelUnavailable',
    'failed ChannelUnavailable',
  ]);
});

test('what has been done meanwhile is not asked for any more', async () => {
  const { told, email } = await givenApplicant();
  await world.mail.misbehave({ down: true });
  const now = await world.now();
  const deadlines = { clarification: deadlineIn('clarification', 100, now) };
  const asked = { status: 'CLARIFICATION_REQUIRED', deadlines } as const;
  await told.goes({ type: 'clarificationRequested' }, now, asked);
  await world.relay(told);
  await world.env.sleep('1 minute');
  await told.goes({ type: 'resubmitted' }, await world.now(), { status: 'RECHECK', deadlines: {} });
  await world.relay(told);
  await world.mail.misbehave();
  await world.carried(told, 'email');

  expect((await world.mailTo(email)).map(({ subject }) => subject)).toEqual([
    `Заявление ${told.number}: На проверке`,
  ]);
  expect(await statesOf(told, 'email')).toEqual(['suppressed moot', 'sent']);
});

test('the night of Kamchatka is quiet for an applicant there, and what is urgent comes in it', async () => {
  const zone = 'Asia/Kamchatka';
  const quietHours = { from: '22:00', to: '07:30', channels: ['email' as const] };
  const { told, email } = await givenApplicant({ zone, quietHours });
  const clock = zonedClock(zone);
  const midnight = clock.startOfDay(
    clock.localDate((await world.env.currentTimeMs()) + 24 * HOUR_MS),
  );
  const late = midnight + 23 * HOUR_MS;
  await world.env.sleep(late - (await world.env.currentTimeMs()));
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.env.sleep('2 hours');
  expect(await world.mailTo(email)).toEqual([]);

  const now = await world.now();
  const deadlines = { completion: deadlineIn('completion', 10, now) };
  await told.goes({ type: 'foundIncomplete' }, now, { status: 'INCOMPLETE', deadlines });
  await world.relay(told);
  await world.carried(told, 'email');
  const sent = (await told.deliveries()).filter(({ channel }) => channel === 'email');
  expect(sent.map(({ state, code }) => [state, code])).toEqual([
    ['suppressed', 'superseded'],
    ['sent', null],
  ]);

  const other = await givenApplicant({ zone, quietHours });
  await other.told.goes({ type: 'accepted' }, await world.now());
  await world.relay(other.told);
  await world.carried(other.told, 'email');
  const [rested] = (await other.told.deliveries()).filter(({ channel }) => channel === 'email');
  const sentAt = Date.parse(rested?.sentAt ?? '');
  const ofDay = (sentAt - clock.startOfDay(clock.localDate(sentAt))) / HOUR_MS;
  expect(ofDay).toBeGreaterThanOrEqual(7.5);
  expect(ofDay).toBeLessThan(8.5);
});

test('a hundred changes in a minute become a few SMS, of which the last tells the newest; demands all come', async () => {
  const { told, phone } = await givenApplicant();
  const begun = Date.parse(await world.now());
  const completion = deadlineIn('completion', 100, new Date(begun).toISOString());
  for (let i = 1; i <= 100; i += 1) {
    const at = new Date(begun + i * 600).toISOString();
    const isDemand = i === 31 || i === 61;
    if (isDemand) {
      const deadlines = { completion };
      await told.goes({ type: 'foundIncomplete' }, at, { status: 'INCOMPLETE', deadlines });
    } else {
      await told.goes({ type: 'informationAdded' }, at, {}, OFFICER);
    }
    if (i % 10 === 1) {
      await world.relay(told);
      await world.env.sleep('6 seconds');
    }
  }
  const end = await world.now();
  await told.goes({ type: 'annulled' }, end, { status: 'ANNULLED', deadlines: {} }, OFFICER);
  await world.relay(told);
  await world.carried(told, 'sms');

  const sent = (await world.smsTo(phone)).map(({ body }) => body);
  expect(sent.length).toBeLessThanOrEqual(5);
  expect(sent[0]).toContain('Аннулировано');
  expect(sent.filter((body) => body.includes('не хватает'))).toHaveLength(2);
  expect(await told.told()).toHaveLength(101);
});

test('an address that bounces hard gets nothing more, and its owner is shown why', async () => {
  const { told, email, phone } = await givenApplicant();
  await world.mail.misbehave({ noMailbox: [email] });
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.carried(told, 'email');
  expect((await told.deliveries()).find(({ channel }) => channel === 'email')).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('5.1.1'),
  });

  await world.mail.misbehave();
  await told.goes({ type: 'rendered' }, await world.now(), { status: 'SERVICE_RENDERED' });
  await world.relay(told);
  await world.carried(told, 'sms');
  expect(await world.mailTo(email)).toEqual([]);
  expect((await statesOf(told, 'email'))[1]).toBe('suppressed dead_address');
  expect((await world.smsTo(phone)).length).toBeGreaterThan(0);
  const contact = (await listContacts(world.db, told.person)).find(
    (one) => one.channel === 'email',
  );
  expect(contact?.deadReason).toContain('5.1.1');
});

test('a new address is used once its owner has said the code that was sent there', async () => {
  const { told } = await givenApplicant();
  const address = `${randomUUID()}@example.org`;
  const at = new Date().toISOString();
  const whose = { person: told.person, channel: 'email', at } as const;
  const [contactId = ''] = await replaceContacts(world.db, whose, [
    { address, isConfirmed: false },
  ]);
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  expect((await told.deliveries()).map(({ channel }) => channel)).toEqual(['sms']);

  await world.env.client.workflow.execute<(input: { contactId: string }) => Promise<void>>(
    CONTACT_TYPE,
    { workflowId: contactIdOf(contactId), taskQueue: TASK_QUEUE, args: [{ contactId }] },
  );
  const [mail] = await world.mailTo(address);
  const code = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? '';
  const { MESSAGES_SECRET } = activitySettings();
  const says = (guess: string) =>
    confirmContact(world.db, { ...whose, code: guess }, (id, sentAt) =>
      contactCode(MESSAGES_SECRET, id, sentAt),
    );
  expect(await says(code === '000000' ? '000001' : '000000')).toBe(false);
  expect(await says(code)).toBe(true);
  await told.goes({ type: 'verified' }, await world.now(), { status: 'VERIFIED' });
  await world.relay(told);
  expect((await told.deliveries()).map(({ channel }) => channel)).toContain('email');
});

const OFFICER = { id: 'head.mvd', name: 'Глава', role: 'head' } as const;
