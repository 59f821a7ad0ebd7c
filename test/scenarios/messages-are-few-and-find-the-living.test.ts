import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { contactCode } from '../../db/contact-code.ts';
import { confirmContact } from '../../db/queries/confirm-contact.ts';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { replaceContacts } from '../../db/queries/replace-contacts.ts';
import { CONTACT_TYPE, contactIdOf } from '../../workflows/messages.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';
import { givenApplicant, statesOf } from '../givens/told-applicant.ts';
import { deadlineIn } from '../givens/told-case.ts';

const world = givenMessageWorld();
const OFFICER = { id: 'head.mvd', name: 'Глава', role: 'head' } as const;

test('a hundred changes in a minute become a few SMS, of which the last tells the newest; demands all come', async () => {
  const { told, phone } = await givenApplicant(world);
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
  const { told, email, phone } = await givenApplicant(world);
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
  const { told } = await givenApplicant(world);
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
