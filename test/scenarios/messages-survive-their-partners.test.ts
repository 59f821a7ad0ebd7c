import { describe, expect, test } from '@jest/globals';
import { CHANNEL_NAMES, type ChannelName } from '../../workflows/domain/messages/message.ts';
import { Browser } from '../givens/browser.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import type { StandIn } from '../givens/stand-in.ts';
import { givenApplicant } from '../givens/told-applicant.ts';
import { deadlineIn, type ToldCase } from '../givens/told-case.ts';

const world = givenMessageWorld();

/** Longer than anybody waits for an answer. */
const SLOW_MS = 12_000;

/** What each partner calls its bad days. */
const PARTNERS: Record<
  ChannelName,
  { standIn: () => StandIn; faults: Record<string, Record<string, unknown>> }
> = {
  email: {
    standIn: () => world.mail,
    faults: {
      'is away': { down: true },
      'is slow': { slowMs: SLOW_MS },
      'is full': { fullDisk: true },
      'breaks off before it has the message': { cut: 'before' },
      'breaks off when it has the message': { cut: 'after' },
      'takes the message and says so late': { slowAnswerMs: 3_000 },
    },
  },
  sms: {
    standIn: () => world.sms,
    faults: {
      'is away': { down: true },
      'is slow': { slowMs: SLOW_MS },
      'is tired of us': { rateLimit: true },
      'breaks off before it has the message': { cut: 'before' },
      'breaks off when it has the message': { cut: 'after' },
      'lies: it takes the message and says that it failed': { lostAnswer: true },
    },
  },
  push: {
    standIn: () => world.push,
    faults: {
      'is away': { status: 503 },
      'is slow': { slowMs: SLOW_MS },
      'is tired of us': { status: 429, retryAfter: 600 },
      'breaks off before it has the message': { cut: 'before' },
      'breaks off when it has the message': { cut: 'after' },
    },
  },
};
const cases = CHANNEL_NAMES.flatMap((channel) =>
  Object.keys(PARTNERS[channel].faults).map((fault) => [channel, fault] as const),
);

/** A case whose applicant is reached by one channel, and how often they see a message there. */
async function givenReached(channel: ChannelName) {
  const rules = (['sms', 'email', 'push'] as const)
    .filter((other) => other !== channel)
    .map((other) => ({ channel: other, enabled: false }));
  const { told, email, phone } = await givenApplicant(world, { rules });
  const browser = await Browser.at(world.push);
  await told.isReachedBy('push', browser.address);
  const seen = {
    // a mailbox shows the copies of a message once: counted is what came
    email: async () => (await world.mailTo(email)).reduce((sum, { copies }) => sum + copies, 0),
    sms: async () => (await world.smsTo(phone)).length,
    push: async () => (await browser.shows()).length,
  }[channel];
  return { told, seen };
}

const onlyOf = async (told: ToldCase) => {
  const [delivery, ...others] = (await told.deliveries()).filter(({ code }) => code !== 'unwanted');
  expect(others).toEqual([]);
  return delivery;
};

/** Whoever waits for an answer in vain waits by everybody's clock: some tries of that are enough. */
const lastsOf = (fault: string) => (fault === 'is slow' ? '20 seconds' : '1 hour');

describe('for a while', () => {
  test.each(cases)(
    '%s %s: its message comes once, and nothing is left waiting',
    async (channel, fault) => {
      const { standIn, faults } = PARTNERS[channel];
      const { told, seen } = await givenReached(channel);
      await standIn().misbehave(faults[fault]);
      await told.goes({ type: 'accepted' }, await world.now());
      await world.relay(told);
      await world.env.sleep(lastsOf(fault));
      await standIn().misbehave();
      await world.carried(told, channel);
      expect(await seen()).toBe(1);
      expect(await onlyOf(told)).toMatchObject({ channel, state: 'sent' });
    },
  );
});

describe('away when the term of a demand runs out', () => {
  test.each(['email', 'sms', 'push'] as const)(
    '%s: what is pointless by then is not sent, and the journal says why',
    async (channel) => {
      const { standIn, faults } = PARTNERS[channel];
      const { told, seen } = await givenReached(channel);
      await standIn().misbehave(faults['is away']);
      const now = await world.now();
      const deadlines = { payment: deadlineIn('payment', 1, now) };
      await told.goes({ type: 'paymentRequested' }, now, { status: 'AWAITING_PAYMENT', deadlines });
      await world.relay(told);
      await world.env.sleep('70 minutes');
      await standIn().misbehave();
      await world.carried(told, channel);
      expect(await seen()).toBe(0);
      expect(await onlyOf(told)).toMatchObject({
        state: 'failed',
        code: 'ChannelUnavailable',
        reason: expect.any(String),
      });
    },
  );
});
