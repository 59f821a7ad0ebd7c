import { expect, test } from '@jest/globals';
import { zonedClock } from '../../workflows/domain/zoned-time.ts';
import { givenMessageWorld } from '../givens/message-world.ts';
import { givenApplicant, statesOf } from '../givens/told-applicant.ts';
import { deadlineIn } from '../givens/told-case.ts';

const world = givenMessageWorld();
const HOUR_MS = 3_600_000;

test('a message goes out once by each channel, with the number and the link and nothing else', async () => {
  const { told, email, phone } = await givenApplicant(world);
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
  const { told, email } = await givenApplicant(world);
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
  const { told, email } = await givenApplicant(world);
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
  const { told, email } = await givenApplicant(world);
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
  const { told, email } = await givenApplicant(world, { zone, quietHours });
  const other = await givenApplicant(world, { zone, quietHours });
  const clock = zonedClock(zone);
  const midnight = clock.startOfDay(
    clock.localDate((await world.env.currentTimeMs()) + 24 * HOUR_MS),
  );
  const late = midnight + 23 * HOUR_MS;
  await world.env.sleep(late - (await world.env.currentTimeMs()));
  for (const one of [told, other.told]) {
    await one.goes({ type: 'accepted' }, await world.now());
    await world.relay(one);
  }
  await world.env.sleep('2 hours');
  expect(await world.mailTo(email)).toEqual([]);
  expect(await world.mailTo(other.email)).toEqual([]);

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

  await world.carried(other.told, 'email');
  const [rested] = (await other.told.deliveries()).filter(({ channel }) => channel === 'email');
  const sentAt = Date.parse(rested?.sentAt ?? '');
  const ofDay = (sentAt - clock.startOfDay(clock.localDate(sentAt))) / HOUR_MS;
  expect(ofDay).toBeGreaterThanOrEqual(7.5);
  expect(ofDay).toBeLessThan(8.5);
});
