import { expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { listContacts } from '../../db/queries/list-contacts.ts';
import { SENDER } from '../givens/mail-stand-in.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { givenApplicant, statesOf } from '../givens/told-applicant.ts';

const world = givenMessageWorld();
const Letter = z.object({
  ...{ to: z.string(), subject: z.string() },
  ...{ seen: z.boolean(), flagged: z.boolean() },
});

/** Somebody whose news the mail server takes and sends back. */
async function givenReturned(fate: 'dead' | 'full' | 'delayed') {
  const applicant = await givenApplicant(world);
  await world.mail.misbehave({ comesBack: { [applicant.email]: fate } });
  const { told } = applicant;
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  await world.carried(told, 'email');
  expect(await statesOf(told, 'email')).toEqual(['sent']);
  return applicant;
}

const isDead = async (person: string, address: string) => {
  const contacts = await listContacts(world.db, person);
  return contacts.find((one) => one.address === address)?.deadAt !== null;
};

test('an e-mail that comes back from a dead address is the last one to it', async () => {
  const { told, email } = await givenReturned('dead');
  await world.readBounces();
  await world.readBounces();
  expect(await statesOf(told, 'email')).toEqual(['failed 5.1.1']);
  const [delivery] = (await told.deliveries()).filter(({ channel }) => channel === 'email');
  expect(delivery?.reason).toBe('550 5.1.1 …: Recipient address rejected: User unknown');
  expect(await isDead(told.person, email)).toBe(true);

  await world.mail.misbehave();
  await told.goes({ type: 'accepted' }, await world.now());
  await world.relay(told);
  expect(await world.mailTo(email)).toEqual([]);
});

test('one that comes back from a full mailbox has failed, and the address lives', async () => {
  const { told, email } = await givenReturned('full');
  await world.readBounces();
  expect(await statesOf(told, 'email')).toEqual(['failed 5.2.2']);
  expect(await isDead(told.person, email)).toBe(false);
});

test('news of a delay is no failure', async () => {
  const { told } = await givenReturned('delayed');
  await world.readBounces();
  expect(await statesOf(told, 'email')).toEqual(['sent']);
});

test.each(['down', 'silent', 'cut', 'readOnly'] as const)(
  'a mailbox that is %s is read when it is well again',
  async (mailbox) => {
    const { told, email } = await givenReturned('dead');
    await world.mail.misbehave({ mailbox });
    await expect(world.readBounces()).rejects.toThrow();
    await world.mail.misbehave();
    await world.readBounces();
    expect(await statesOf(told, 'email')).toEqual(['failed 5.1.1']);
    expect(await isDead(told.person, email)).toBe(true);
  },
  60_000,
);

test('what somebody wrote to the sender stays unread, flagged for people', async () => {
  const subject = 'Почему отказали?';
  const transport = createTransport(world.mailServer.url);
  await transport.sendMail({
    from: 'person@example.org',
    to: SENDER,
    subject,
    text: 'Здравствуйте',
  });
  await world.readBounces();
  const [letter] = await world.mailServer.mailbox(Letter, SENDER);
  expect(letter).toMatchObject({ subject, seen: false, flagged: true });
});
