import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { replaceContacts } from '../../db/queries/replace-contacts.ts';
import { CONTACT_TYPE, contactIdOf } from '../../workflows/messages.ts';
import { historyText } from '../givens/history-text.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { TASK_QUEUE } from '../givens/run-worker.ts';
import { givenApplicant } from '../givens/told-applicant.ts';
import { deadlineIn } from '../givens/told-case.ts';

const world = givenMessageWorld();

test('whoever works on a case no more is not told that it is theirs', async () => {
  const { told } = await givenApplicant(world);
  const mailOf = async (officer: string) => {
    const address = `${randomUUID()}@example.org`;
    await told.isReachedBy('email', address, officer);
    return address;
  };
  const [earlier, later] = [`officer-${randomUUID()}`, `officer-${randomUUID()}`];
  const [earlierMail, laterMail] = [await mailOf(earlier), await mailOf(later)];
  const at = await world.now();
  const given = (id: string) => ({
    assignment: { agency: 'mvd', unit: 'mvd-passports', executor: { id, name: 'Некто' } },
    deadlines: { term: deadlineIn('term', 200, at) },
  });
  const assigned = (officer: string) => ({ officer, unit: 'mvd-passports' });

  await world.mail.misbehave({ down: true });
  await told.goes({ type: 'assigned', data: assigned(earlier) }, at, {
    ...{ status: 'ASSIGNED', ...given(earlier) },
  });
  await told.goes({ type: 'reminded', data: { deadline: 'term', mark: 50 } }, at);
  await world.relay(told);
  await world.env.sleep('1 minute');
  await told.goes({ type: 'reassigned', data: assigned(later) }, await world.now(), given(later));
  await world.relay(told);
  await world.mail.misbehave();
  await world.carried(told, 'email', earlier);
  await world.carried(told, 'email', later);

  expect(await world.mailTo(earlierMail)).toEqual([]);
  expect((await world.mailTo(laterMail)).map(({ subject }) => subject)).toHaveLength(1);
  const toEarlier = (await told.told(earlier)).flatMap(({ deliveries }) => deliveries);
  expect(toEarlier.map(({ state, code }) => `${state} ${code}`)).toEqual([
    'suppressed moot',
    'suppressed moot',
  ]);
});

test('the code that confirms an address is known to nobody but its owner', async () => {
  const { told } = await givenApplicant(world);
  const address = `${randomUUID()}@example.org`;
  const whose = { person: told.person, channel: 'email', at: new Date().toISOString() } as const;
  const [contactId = ''] = await replaceContacts(world.db, whose, [
    { address, isConfirmed: false },
  ]);
  await world.mail.misbehave({ down: true }); // what a failed try leaves, too
  const { workflow } = world.env.client;
  const handle = await workflow.start<(input: { contactId: string }) => Promise<void>>(
    CONTACT_TYPE,
    { workflowId: contactIdOf(contactId), taskQueue: TASK_QUEUE, args: [{ contactId }] },
  );
  await world.env.sleep('1 minute');
  await world.mail.misbehave();
  await handle.result();
  const [mail] = await world.mailTo(address);
  const code = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? 'none';

  const asWord = new RegExp(`(?<![\\w.])${code}(?!\\w)`);
  expect(mail?.text).toMatch(asWord);
  const history = await historyText(handle);
  expect(history).toContain(contactId);
  expect(history).not.toMatch(asWord);
  expect(history).not.toContain(address);
  const { rows } = await world.db.execute(sql`
    select row_to_json(contacts)::text as kept from contacts where person = ${told.person}
    union all select row_to_json(contact_codes)::text from contact_codes
    union all select row_to_json(messages)::text from messages
    union all select row_to_json(deliveries)::text from deliveries
    union all select row_to_json(events)::text from events`);
  const kept = JSON.stringify(rows);
  expect(kept).toContain(contactId);
  expect(kept).not.toMatch(asWord);
});
