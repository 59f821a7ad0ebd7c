import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { emailChannel } from '../../../activities/channels/email.ts';
import { failureOf } from '../../givens/failure-of.ts';
import { MAIL_FROM, mailStandIn, type MailStandIn } from '../../givens/mail-stand-in.ts';
import { outgoing } from '../../givens/outgoing.ts';
import { freePort } from '../../givens/running-part.ts';

const Mail = z.object({
  id: z.string(),
  messageId: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  copies: z.number(),
});

let first: MailStandIn;
let second: MailStandIn;

beforeAll(async () => {
  [first, second] = await Promise.all([mailStandIn(), mailStandIn()]);
});
afterAll(() => Promise.all([first.standIn.end(), second.standIn.end()]));
beforeEach(() => Promise.all([first.standIn.misbehave(), second.standIn.misbehave()]));

const withOne = (url = first.url) =>
  emailChannel({ SMTP_URL: url, SMTP_FALLBACK_URL: undefined, MAIL_FROM });
const withTwo = () =>
  emailChannel({ SMTP_URL: first.url, SMTP_FALLBACK_URL: second.url, MAIL_FROM });
const someone = () => `${randomUUID()}@example.org`;

const mailbox = (server: MailStandIn, to: string) => server.mailbox(Mail, to);

describe('an e-mail', () => {
  test('comes as text and as HTML, with one way to stop more of them', async () => {
    const to = someone();
    const message = outgoing();
    const handed = await withOne().send(message, to);
    const [mail] = await mailbox(first, to);
    expect(handed).toEqual({ outcome: 'sent', provider: '127.0.0.1', providerId: mail?.messageId });
    expect(mail).toMatchObject({
      subject: message.subject,
      from: expect.stringContaining('noreply@reglament.example'),
      text: expect.stringContaining(message.text),
      html: expect.stringContaining(message.link),
      copies: 1,
    });
    expect(mail?.text).toContain(message.link);
    const headers = new Map(mail?.headers);
    expect(headers.get('content-type')).toContain('multipart/alternative');
    expect(headers.get('list-unsubscribe')).toBe(`List-Unsubscribe: <${message.unsubscribeUrl}>`);
    expect(headers.get('list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toContain('auto-generated');
    expect(headers.get('content-language')).toBe('Content-Language: ru');
    expect(await first.standIn.page(`/messages/${mail?.id}`)).toContain(message.subject);
  });

  test('without a way to stop has none that misleads', async () => {
    const to = someone();
    await withOne().send(outgoing({ unsubscribeUrl: null }), to);
    const [mail] = await mailbox(first, to);
    expect(new Map(mail?.headers).has('list-unsubscribe')).toBe(false);
  });

  test('carries no markup and no headers that its texts bring along', async () => {
    const to = someone();
    const subject = 'Дело\r\nBcc: thief@example.org\u2028X-Evil: 1';
    const text = '<script>alert(1)</script>\r\n.\r\nMAIL FROM:<a@b>';
    const link = 'https://reglament.example/?a="><b>';
    await withOne().send(outgoing({ subject, text, link }), to);
    const [mail] = await mailbox(first, to);
    expect(mail?.subject).toBe('Дело Bcc: thief@example.org X-Evil: 1');
    expect(mail?.headers.map(([key]) => key)).not.toContain('bcc');
    expect(mail?.headers.map(([key]) => key)).not.toContain('x-evil');
    expect(mail?.html).not.toMatch(/<script|<b>/);
    expect(await mailbox(first, 'thief@example.org')).toEqual([]);
  });

  test.each(['', 'nobody', 'a@b.example\r\nRCPT TO:<c@d>', 'a@b.example, c@d.example', '<a@b>'])(
    'to %j goes nowhere, for good',
    async (to) => {
      const handed = await withOne().send(outgoing(), to);
      expect(handed).toMatchObject({ outcome: 'refused', code: 'invalid_address', hard: true });
    },
  );
});

describe('a mail server that refuses', () => {
  test('a mailbox that does not exist says so for good, and no other server is asked', async () => {
    const to = someone();
    await first.standIn.misbehave({ noMailbox: [to] });
    const handed = await withTwo().send(outgoing(), to);
    expect(handed).toMatchObject({ outcome: 'refused', code: '550', hard: true });
    expect(JSON.stringify(handed)).not.toContain(to);
    expect(await mailbox(second, to)).toEqual([]);
  });

  test('a full mailbox does not mean a dead address', async () => {
    const to = someone();
    await first.standIn.misbehave({ fullMailbox: [to] });
    const handed = await withOne().send(outgoing(), to);
    expect(handed).toMatchObject({ outcome: 'refused', code: '552', hard: false });
  });

  test('what it takes for spam goes through the other server', async () => {
    const to = someone();
    await first.standIn.misbehave({ spam: true });
    expect(await withOne().send(outgoing(), to)).toMatchObject({ outcome: 'refused', hard: false });
    expect(await withTwo().send(outgoing(), to)).toMatchObject({ outcome: 'sent' });
    expect(await mailbox(second, to)).toHaveLength(1);
  });
});

describe('a mail server in trouble', () => {
  test.each([
    ['turns everyone away', { down: true }],
    ['has a full disk', { fullDisk: true }],
    ['has had too many', { rateLimit: true }],
    ['breaks off before it has the message', { cut: 'before' }],
  ])('%s: the second one takes over, and without one it is tried again', async (_, faults) => {
    const to = someone();
    await first.standIn.misbehave(faults);
    const failure = await failureOf(withOne().send(outgoing(), to));
    expect(failure).toMatchObject({ type: 'ChannelUnavailable', nonRetryable: false });
    expect(String(failure)).not.toContain(to);
    expect(await withTwo().send(outgoing(), to)).toMatchObject({ outcome: 'sent' });
    expect([await mailbox(first, to), await mailbox(second, to)]).toMatchObject([[], [{}]]);
  });

  test('cannot be reached: the second one takes over', async () => {
    const to = someone();
    const nobody = `smtp://127.0.0.1:${await freePort()}`;
    const channel = emailChannel({ SMTP_URL: nobody, SMTP_FALLBACK_URL: first.url, MAIL_FROM });
    expect(await channel.send(outgoing(), to)).toMatchObject({ outcome: 'sent' });
    const failure = await failureOf(withOne(nobody).send(outgoing(), to));
    expect(failure).toHaveProperty('type', 'ChannelUnavailable');
  });

  test('that is too slow is given up', async () => {
    const to = someone();
    await first.standIn.misbehave({ slowMs: 60_000 });
    expect(await withTwo().send(outgoing(), to)).toMatchObject({ outcome: 'sent' });
    expect(await mailbox(second, to)).toHaveLength(1);
  });

  test('offers no encryption where it is asked for: nothing is sent', async () => {
    const to = someone();
    const failure = await failureOf(withOne(`${first.url}?tls=required`).send(outgoing(), to));
    expect(failure).toHaveProperty('type', 'ChannelUnavailable');
    expect(await mailbox(first, to)).toEqual([]);
  });
});

test('mail survives the end of the stand-in', async () => {
  const to = someone();
  await withOne().send(outgoing(), to);
  await first.standIn.end('SIGKILL');
  await first.standIn.start();
  expect(await mailbox(first, to)).toHaveLength(1);
});
