import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { z } from 'zod';
import { createChannels } from '../../activities/channels/create-channels.ts';
import { planDeliveries } from '../../activities/messages/plan-deliveries.ts';
import { sendDelivery } from '../../activities/messages/send-delivery.ts';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { Browser } from '../givens/browser.ts';
import { ACCOUNT } from '../givens/channel-settings.ts';
import { givenDatabase } from '../givens/database.ts';
import { failureOf } from '../givens/failure-of.ts';
import { losesNotes } from '../givens/forgetful-database.ts';
import { mailStandIn } from '../givens/mail-stand-in.ts';
import { StandIn } from '../givens/stand-in.ts';
import { givenApplicant } from '../givens/told-applicant.ts';
import { deadlineIn } from '../givens/told-case.ts';

const KINDS = ['status', 'demand'] as const;
const Mail = z.object({ to: z.string(), copies: z.number() });
const Sms = z.object({ to: z.string() });

const database = givenDatabase();
const now = () => Promise.resolve(new Date().toISOString());
let mail: StandIn;
let sms: StandIn;
let push: StandIn;
let settings: ReturnType<typeof activitySettings>;

beforeAll(async () => {
  await storeDirectory(database.db, (await loadCatalogue()).directory);
  const account = { TWILIO_ACCOUNT_SID: ACCOUNT.sid, TWILIO_AUTH_TOKEN: ACCOUNT.token };
  const server = await mailStandIn();
  mail = server.standIn;
  [sms, push] = await Promise.all([
    StandIn.running('sms', 'SMS_PORT', account),
    StandIn.running('push', 'PUSH_PORT', (url) => ({ PUSH_STAND_IN_URL: url })),
  ]);
  settings = activitySettings({
    SMTP_URL: server.url,
    TWILIO_URL: sms.url,
    PUSH_STAND_IN_URL: push.url,
  });
});
afterAll(() => Promise.all([mail.end(), sms.end(), push.end()]));
beforeEach(() => Promise.all([mail.misbehave(), sms.misbehave(), push.misbehave()]));

/** A worker; another one knows nothing of it. */
function worker() {
  const deps = { db: database.db, channels: createChannels(settings), settings };
  const send = sendDelivery(deps);
  const logger = new DefaultLogger('ERROR');
  return { tries: (id: string) => new MockActivityEnvironment({}, { logger }).run(send, { id }) };
}

/** Somebody to whom a message of a kind is to go by every channel. */
async function givenMessage(kind: (typeof KINDS)[number]) {
  const { told, email, phone } = await givenApplicant({ db: database.db, now });
  const browser = await Browser.at(push);
  await told.isReachedBy('push', browser.address);
  const at = await now();
  if (kind === 'status') {
    await told.goes({ type: 'accepted' }, at);
  } else {
    const deadlines = { completion: deadlineIn('completion', 100, at) };
    await told.goes({ type: 'foundIncomplete' }, at, { status: 'INCOMPLETE', deadlines });
  }
  await told.isTold();
  return {
    told,
    ids: (await told.deliveries()).map(({ id }) => id),
    came: async () => ({
      mails: (await mail.messages(Mail)).flatMap(({ to, copies }) => (to === email ? copies : [])),
      sms: (await sms.messages(Sms)).filter(({ to }) => to === phone).length,
      pushes: (await browser.pushes()).length,
      shown: (await browser.shows()).length,
    }),
    ends: async () =>
      (await told.deliveries())
        .map(({ channel, state, code }) => [channel, state, code])
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  };
}

/** Every provider has the message, and nobody could note it. */
async function givenHandedOver(kind: (typeof KINDS)[number]) {
  const message = await givenMessage(kind);
  const first = worker();
  const notes = await losesNotes(database.db);
  for (const id of message.ids) await expect(first.tries(id)).rejects.toThrow();
  expect(await message.came()).toEqual({ mails: [1], sms: 1, pushes: 1, shown: 1 });
  await notes.end();
  return { ...message, first };
}

describe('a worker that dies before it has noted what it sent', () => {
  test('leaves news that nobody sees twice, by any channel', async () => {
    const { ids, came, ends } = await givenHandedOver('status');
    const next = worker();
    for (const id of ids) await next.tries(id);
    expect(await ends()).toEqual([
      ['email', 'sent', 'unconfirmed'],
      ['push', 'sent', null],
      ['sms', 'sent', null],
    ]);
    expect(await came()).toEqual({ mails: [1], sms: 1, pushes: 2, shown: 1 });
  });

  test('leaves a demand of which mailbox and browser show one, and of which one SMS goes', async () => {
    const { ids, came, ends } = await givenHandedOver('demand');
    const next = worker();
    for (const id of ids) await next.tries(id);
    expect(await ends()).toEqual([
      ['email', 'sent', null],
      ['push', 'sent', null],
      ['sms', 'sent', null],
    ]);
    expect(await came()).toEqual({ mails: [2], sms: 1, pushes: 2, shown: 1 });
  });

  test('leaves a journal that does not deny what may have gone, even if there is no sense in it any more', async () => {
    const { told, ids, came, ends } = await givenHandedOver('demand');
    await told.goes({ type: 'resubmitted' }, await now(), { status: 'RECHECK', deadlines: {} });
    const next = worker();
    for (const id of ids) await next.tries(id);
    expect(await ends()).toEqual([
      ['email', 'sent', 'unconfirmed'],
      ['push', 'sent', 'unconfirmed'],
      ['sms', 'sent', 'unconfirmed'],
    ]);
    expect(await came()).toEqual({ mails: [1], sms: 1, pushes: 1, shown: 1 });
  });
});

test.each(KINDS)('a %s that a living worker could not note goes no second time', async (kind) => {
  const { ids, came, ends, first } = await givenHandedOver(kind);
  for (const id of ids) await first.tries(id);
  expect((await ends()).map(([, ...end]) => end)).toEqual([
    ['sent', null],
    ['sent', null],
    ['sent', null],
  ]);
  expect(await came()).toEqual({ mails: [1], sms: 1, pushes: 1, shown: 1 });
});

test('a worker that dies before a server has asked for the message leaves nothing in doubt', async () => {
  const { ids, came, ends } = await givenMessage('status');
  await Promise.all([
    mail.misbehave({ down: true }),
    sms.misbehave({ down: true }),
    push.misbehave({ status: 503 }),
  ]);
  for (const id of ids) await failureOf(worker().tries(id));
  await Promise.all([mail.misbehave(), sms.misbehave(), push.misbehave()]);
  for (const id of ids) await worker().tries(id);
  expect((await ends()).map(([, ...end]) => end)).toEqual(Array(3).fill(['sent', null]));
  expect(await came()).toEqual({ mails: [1], sms: 1, pushes: 1, shown: 1 });
});

test('without a channel nothing is tried by it, and the journal shows no failure', async () => {
  const { told } = await givenMessage('demand');
  const { email, push: browser } = createChannels(settings);
  if (!email || !browser) throw new Error('Every channel is set up');
  const deps = { db: database.db, channels: { email, push: browser } };
  for (const { courier } of await told.deliveries()) {
    await planDeliveries(deps)({ courier, at: await now() });
  }
  const states = (await told.deliveries()).map(({ channel, state, code }) => [
    channel,
    state,
    code,
  ]);
  expect(states).toContainEqual(['sms', 'suppressed', 'channel_off']);
  expect(states.filter(([, state]) => state === 'queued')).toHaveLength(2);
});
