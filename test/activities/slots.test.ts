import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { confirmSlot } from '../../activities/confirm-slot.ts';
import { holdSlot } from '../../activities/hold-slot.ts';
import { releaseSlot } from '../../activities/release-slot.ts';
import type { ActivitySettings } from '../../activities/settings.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { failureOf } from '../givens/failure-of.ts';
import { freePort } from '../givens/running-part.ts';
import { Schedules } from '../givens/schedules.ts';

let schedules: Schedules;
let settings: ActivitySettings;

beforeAll(async () => {
  schedules = await Schedules.running();
  settings = activitySettings(schedules.access);
});
afterAll(() => schedules.end());
beforeEach(() => schedules.behave('normal'));

const schedule = 'clinic';
/** Of a Tuesday; each doctor is asked for once. */
const slotOf = (doctor: string) => `${doctor}-2027-03-02-10-30`;

const hold = (slot: string, key: string = randomUUID(), at = schedule) =>
  holdSlot({ settings })({ key, schedule: at, slot });
const confirm = (id: string) => confirmSlot({ settings })({ schedule, hold: id });
const release = (id: string) => releaseSlot({ settings })({ schedule, hold: id });

async function held(slot: string, key?: string): Promise<string> {
  const got = await hold(slot, key);
  if (got.outcome !== 'held') throw new Error(`${slot} is ${got.outcome}`);
  return got.hold;
}

describe('a slot', () => {
  test('is held once under one key, however often it is asked for', async () => {
    const slot = slotOf('surgeon');
    const key = randomUUID();
    const first = await held(slot, key);
    expect(await held(slot, key)).toBe(first);
    await confirm(first);
    expect(await held(slot, key)).toBe(first);
    expect(await schedules.statesOf(slot)).toEqual(['confirmed']);
  });

  test('that somebody else has, or that does not exist, is taken', async () => {
    const slot = slotOf('dentist');
    await schedules.take(schedule, slot);
    expect(await hold(slot)).toEqual({ outcome: 'taken' });
    expect(await hold('dentist-2027-02-30-10-30')).toEqual({ outcome: 'taken' });
    expect(await hold('../../mode')).toEqual({ outcome: 'taken' });
    expect(await hold(slot, randomUUID(), 'moon')).toEqual({ outcome: 'taken' });
  });

  test('of which the answer got lost is the same when it is asked for again', async () => {
    const slot = slotOf('therapist');
    const key = randomUUID();
    await schedules.behave('garbled');
    await failureOf(hold(slot, key));
    await schedules.behave('normal');
    await held(slot, key);
    expect(await schedules.statesOf(slot)).toEqual(['held']);
  });
});

describe('a hold', () => {
  test('is confirmed, also twice, and is lost once the schedule gave it away', async () => {
    const kept = await held(slotOf('oculist'));
    expect([await confirm(kept), await confirm(kept)]).toEqual([
      { outcome: 'confirmed' },
      { outcome: 'confirmed' },
    ]);
    await schedules.behave('normal', { holdMs: 0 });
    expect(await confirm(await held(slotOf('urologist')))).toEqual({ outcome: 'lost' });
    expect(await confirm('ho_unknown')).toEqual({ outcome: 'lost' });
  });

  test('is given back, held or confirmed, and stays so', async () => {
    const slot = slotOf('cardiologist');
    const first = await held(slot);
    await release(first);
    await release(first);
    const second = await held(slot);
    await confirm(second);
    await release(second);
    await release('ho_unknown');
    expect(await schedules.statesOf(slot)).toEqual(['released', 'released']);
    await held(slot);
  });
});

describe.each<[string, (id: string) => Promise<unknown>]>([
  ['holding', () => hold(slotOf('neurologist'), 'another hold')],
  ['confirming', confirm],
  ['releasing', release],
])('%s is tried again', (_, act) => {
  let id: string;
  beforeEach(async () => {
    id = await held(slotOf('allergist'), 'the one hold');
  });

  const failsOnce = async () => {
    const failure = await failureOf(act(id));
    expect([failure.type, failure.nonRetryable]).toEqual(['ScheduleUnavailable', false]);
    expect(failure.message).toContain('The schedule clinic');
  };

  test('while the schedule is down', async () => {
    await schedules.behave('down');
    await failsOnce();
  });

  test('while the schedule is too slow', async () => {
    await schedules.behave('slow', { delayMs: 60_000 });
    await failsOnce();
  });

  test('while the schedule answers broken JSON, or something of another shape', async () => {
    await schedules.behave('garbled');
    await failsOnce();
    await failsOnce();
  });
});

test('a schedule that is gone, or knows another key, is asked again', async () => {
  const ask = (change: Partial<ActivitySettings>) =>
    failureOf(
      holdSlot({ settings: { ...settings, ...change } })({
        key: randomUUID(),
        schedule,
        slot: slotOf('geriatrist'),
      }),
    );
  const gone = await ask({ SCHEDULE_URL: `http://127.0.0.1:${await freePort()}` });
  const locked = await ask({ SCHEDULE_API_KEY: 'wrong-key' });
  for (const failure of [gone, locked]) {
    expect([failure.type, failure.nonRetryable]).toEqual(['ScheduleUnavailable', false]);
    expect(failure.message).not.toContain('wrong-key');
  }
});
