import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { smsChannel } from '../../../activities/channels/sms.ts';
import { ACCOUNT, channelSettings, SECOND_ACCOUNT } from '../../givens/channel-settings.ts';
import { failureOf } from '../../givens/failure-of.ts';
import { KeptTrail } from '../../givens/kept-trail.ts';
import { CASE_NUMBER, outgoing } from '../../givens/outgoing.ts';
import { StandIn } from '../../givens/stand-in.ts';

const Sms = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  body: z.string(),
  segments: z.number(),
  statusCallback: z.string(),
});

let first: StandIn;
let second: StandIn;

beforeAll(async () => {
  [first, second] = await Promise.all([start(ACCOUNT), start(SECOND_ACCOUNT)]);
});
afterAll(() => Promise.all([first.end(), second.end()]));
beforeEach(() => Promise.all([first.misbehave(), second.misbehave()]));

const start = ({ sid, token }: typeof ACCOUNT) =>
  StandIn.running('sms', 'SMS_PORT', { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token });

const withOne = () => smsChannel(channelSettings({ TWILIO_URL: first.url }));
const withTwo = () =>
  smsChannel(
    channelSettings({
      TWILIO_URL: first.url,
      TWILIO_FALLBACK_URL: second.url,
      TWILIO_FALLBACK_ACCOUNT_SID: SECOND_ACCOUNT.sid,
      TWILIO_FALLBACK_AUTH_TOKEN: SECOND_ACCOUNT.token,
      TWILIO_FALLBACK_FROM: 'Reglament',
    }),
  );
const someone = () => `+79${randomInt(100_000_000, 999_999_999)}`;
const phone = async (standIn: StandIn, to: string) =>
  (await standIn.messages(Sms)).filter((sms) => sms.to === to);
const sent = { outcome: 'sent', provider: 'twilio' };

describe('an SMS', () => {
  test('holds the case number and the link in two parts, and asks for a receipt', async () => {
    const to = someone();
    const handed = await withOne().send(outgoing({ text: long() }), to);
    const [sms] = await phone(first, to);
    expect(handed).toEqual({ ...sent, providerId: sms?.id });
    expect(sms).toMatchObject({ from: '+15005550006', segments: 2 });
    expect(sms?.body).toContain(CASE_NUMBER);
    expect(sms?.body).toContain(outgoing().link);
    expect(sms?.statusCallback).toContain('/api/v1/webhooks/messages/twilio');
    expect(await first.page()).toContain(CASE_NUMBER);
  });

  test.each(['', '89161234567', '+7 916 123', '+0123456789', 'x@example.org'])(
    'to %j goes nowhere, for good',
    async (to) => {
      const handed = await withOne().send(outgoing(), to);
      expect(handed).toMatchObject({ outcome: 'refused', code: 'invalid_number', hard: true });
    },
  );

  test('goes once however often it is tried, by whichever worker', async () => {
    const to = someone();
    const message = outgoing();
    const handed = await withOne().send(message, to);
    expect(await withOne().send(message, to)).toEqual(handed);
    expect(await withTwo().send(message, to)).toEqual(handed);
    expect(await phone(first, to)).toHaveLength(1);
  });

  test('of the same words for another event goes, too', async () => {
    const to = someone();
    await withOne().send(outgoing(), to);
    await withOne().send(outgoing(), to);
    expect(await phone(first, to)).toHaveLength(2);
  });
});

describe('Twilio refuses', () => {
  test.each([
    [21610, true],
    [21614, true],
    [21408, false],
    [21612, false],
  ])('with %i: dead number %s', async (refuse, hard) => {
    const to = someone();
    await first.misbehave({ refuse });
    const handed = await withOne().send(outgoing(), to);
    expect(handed).toMatchObject({ outcome: 'refused', code: String(refuse), hard });
    expect(JSON.stringify(handed)).not.toContain(to);
    const next = await withTwo().send(outgoing(), to);
    expect(next).toMatchObject(hard ? { hard } : { outcome: 'sent', provider: 'twilio-fallback' });
  });

  test('a wrong token: that is our trouble, not the number’s', async () => {
    const channel = smsChannel(
      channelSettings({ TWILIO_URL: first.url, TWILIO_AUTH_TOKEN: 'wrong' }),
    );
    const failure = await failureOf(channel.send(outgoing(), someone()));
    expect(failure).toHaveProperty('type', 'ChannelUnavailable');
  });
});

describe('Twilio in trouble', () => {
  test.each([
    ['down', { down: true }],
    ['too slow', { slowMs: 60_000 }],
    ['tired of us', { rateLimit: true }],
  ])('%s: the second account takes over, and without one it is tried again', async (_, faults) => {
    const to = someone();
    await first.misbehave(faults);
    const failure = await failureOf(withOne().send(outgoing(), to));
    expect(failure).toMatchObject({ type: 'ChannelUnavailable', nonRetryable: false });
    expect(String(failure)).not.toContain(to);
    expect(await withTwo().send(outgoing(), to)).toMatchObject({ provider: 'twilio-fallback' });
    expect([await phone(first, to), await phone(second, to)]).toMatchObject([[], [{}]]);
  });

  test('answers 500 and has taken the message: nothing goes twice', async () => {
    const to = someone();
    await first.misbehave({ lostAnswer: true });
    expect(await withTwo().send(outgoing(), to)).toMatchObject(sent);
    expect([await phone(first, to), await phone(second, to)]).toMatchObject([[{}], []]);
  });

  test.each(['before', 'after'])('breaks off %s it has the message: it goes once', async (cut) => {
    const to = someone();
    const message = outgoing();
    const trail = new KeptTrail();
    // by another worker each time: what one remembers dies with it
    const handing = () => trail.try((left) => withTwo().send(message, to, left));
    await first.misbehave({ cut });
    expect(await failureOf(handing())).toHaveProperty('type', 'ChannelUnavailable');

    await first.misbehave({ down: true });
    expect(await failureOf(handing())).toHaveProperty('type', 'ChannelUnavailable');

    await first.misbehave();
    expect(await handing()).toMatchObject(sent);
    expect([await phone(first, to), await phone(second, to)]).toMatchObject([[{}], []]);
  });

  test('answers 500, has taken the message, and cannot be asked then: the second account waits', async () => {
    const to = someone();
    const message = outgoing();
    const trail = new KeptTrail();
    const handing = () => trail.try((left) => withTwo().send(message, to, left));
    await first.misbehave({ lostAnswer: true, hidesSent: true });
    expect(await failureOf(handing())).toHaveProperty('type', 'ChannelUnavailable');
    expect(await failureOf(handing())).toHaveProperty('type', 'ChannelUnavailable');
    await first.misbehave();
    expect(await handing()).toMatchObject(sent);
    expect([await phone(first, to), await phone(second, to)]).toMatchObject([[{}], []]);
  });

  test('is asked what became of a message, and says so', async () => {
    const to = someone();
    await first.misbehave({ undelivered: 30005 });
    const handed = await withOne().send(outgoing(), to);
    const sid = handed.outcome === 'sent' ? handed.providerId : '';
    const dead = { state: 'failed', code: '30005', hard: true };
    expect(await withOne().ask?.('twilio', sid)).toMatchObject(dead);
    expect(await withOne().ask?.('twilio-fallback', sid)).toBeNull();
    expect(await withOne().ask?.('twilio', `SM${'0'.repeat(32)}`)).toBeNull();
    await first.misbehave({ down: true });
    expect(await failureOf(withOne().ask?.('twilio', sid) ?? Promise.resolve())).toHaveProperty(
      'type',
      'ChannelUnavailable',
    );
  });
});

function long(): string {
  return `По вашему обращению нужны документы. ${'Приложите справку. '.repeat(20)}№ ${CASE_NUMBER}`;
}
