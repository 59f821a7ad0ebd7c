import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { emailChannel } from '../../../activities/channels/email.ts';
import { failureOf } from '../../givens/failure-of.ts';
import { KeptTrail } from '../../givens/kept-trail.ts';
import { MAIL_FROM, mailStandIn, type MailStandIn } from '../../givens/mail-stand-in.ts';
import { outgoing } from '../../givens/outgoing.ts';

const Mail = z.object({ messageId: z.string(), to: z.string(), copies: z.number() });

let first: MailStandIn;
let second: MailStandIn;

beforeAll(async () => {
  [first, second] = await Promise.all([mailStandIn(), mailStandIn()]);
});
afterAll(() => Promise.all([first.standIn.end(), second.standIn.end()]));
beforeEach(() => Promise.all([first.standIn.misbehave(), second.standIn.misbehave()]));

const withOne = () =>
  emailChannel({ SMTP_URL: first.url, SMTP_FALLBACK_URL: undefined, MAIL_FROM });
const withTwo = () =>
  emailChannel({ SMTP_URL: first.url, SMTP_FALLBACK_URL: second.url, MAIL_FROM });
const someone = () => `${randomUUID()}@example.org`;

const mailbox = (server: MailStandIn, to: string) => server.mailbox(Mail, to);

describe('a mail server breaks off when it has the message, and no other server gets it:', () => {
  /** A try by another worker each time. */
  const trying = (message = outgoing()) => {
    const to = someone();
    const trail = new KeptTrail();
    return { to, again: () => trail.try((left) => withTwo().send(message, to, left)) };
  };
  const away = { type: 'ChannelUnavailable' };

  test('news does not go again, and counts as sent', async () => {
    const { to, again } = trying();
    await first.standIn.misbehave({ cut: 'after' });
    expect(await failureOf(again())).toMatchObject(away);
    await first.standIn.misbehave();
    const [mail] = await mailbox(first, to);
    expect(await again()).toEqual({
      ...{ outcome: 'sent', provider: '127.0.0.1', providerId: mail?.messageId },
      unconfirmed: true,
    });
    expect(await mailbox(first, to)).toMatchObject([{ copies: 1 }]);
    expect(await mailbox(second, to)).toEqual([]);
  });

  test('a demand goes once more to the same server, and a mailbox shows it once', async () => {
    const { to, again } = trying(outgoing({ kind: 'demand' }));
    await first.standIn.misbehave({ cut: 'after' });
    expect(await failureOf(again())).toMatchObject(away);
    await first.standIn.misbehave({ down: true });
    expect(await failureOf(again())).toMatchObject(away);
    await first.standIn.misbehave({ cut: 'after' });
    expect(await failureOf(again())).toMatchObject(away);
    await first.standIn.misbehave();
    expect(await again()).toMatchObject({ outcome: 'sent', unconfirmed: true });
    expect(await mailbox(first, to)).toMatchObject([{ copies: 2 }]);
    expect(await mailbox(second, to)).toEqual([]);
  });
});

test('a mail server refuses before it has the message: there is nothing to doubt', async () => {
  const trail = new KeptTrail();
  const to = someone();
  await first.standIn.misbehave({ fullDisk: true });
  await failureOf(trail.try((left) => withOne().send(outgoing(), to, left)));
  expect(trail).toMatchObject({ mayHave: null, unanswered: 0 });
});

test('a mail server looks at the message for longer than it took to get it: it is heard out', async () => {
  const to = someone();
  await first.standIn.misbehave({ slowAnswerMs: 12_000 });
  const handed = await withOne().send(outgoing(), to);
  expect(handed).not.toHaveProperty('unconfirmed');
  expect(handed).toMatchObject({ outcome: 'sent' });
  expect(await mailbox(first, to)).toMatchObject([{ copies: 1 }]);
});
