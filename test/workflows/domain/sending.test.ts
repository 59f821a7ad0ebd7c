import { describe, expect, test } from '@jest/globals';
import { maskAddress } from '../../../workflows/domain/messages/mask-address.ts';
import {
  planSending,
  type Circumstances,
  type Waiting,
} from '../../../workflows/domain/messages/plan-sending.ts';
import { wants, type ChannelRule } from '../../../workflows/domain/messages/preferences.ts';
import { quietUntil } from '../../../workflows/domain/messages/quiet-until.ts';

const NIGHT = { from: '22:00', to: '08:00', channels: ['sms' as const] };

describe('a night is over', () => {
  test.each([
    // wall clock there, and what follows
    ['Europe/Moscow', '2026-03-02T18:59:59.000Z', null], // 21:59:59
    ['Europe/Moscow', '2026-03-02T19:00:00.000Z', '2026-03-03T05:00:00.000Z'], // 22:00
    ['Europe/Moscow', '2026-03-02T21:30:00.000Z', '2026-03-03T05:00:00.000Z'], // 00:30 of the 3rd
    ['Europe/Moscow', '2026-03-03T05:00:00.000Z', null], // 08:00
    ['Asia/Kamchatka', '2026-03-02T12:00:00.000Z', '2026-03-02T20:00:00.000Z'], // 00:00 of the 3rd
    ['Asia/Kamchatka', '2026-03-02T21:00:00.000Z', null], // 09:00
    ['Europe/Berlin', '2026-03-28T21:00:00.000Z', '2026-03-29T06:00:00.000Z'], // an hour is left out
    ['Europe/Berlin', '2026-03-29T05:59:59.000Z', '2026-03-29T06:00:00.000Z'], // 07:59:59, a night of nine hours
    ['Europe/Berlin', '2026-03-29T06:00:00.000Z', null], // 08:00
    ['Europe/Berlin', '2026-03-29T19:59:59.000Z', null], // 21:59:59
    ['Europe/Berlin', '2026-03-29T20:00:00.000Z', '2026-03-30T06:00:00.000Z'], // 22:00 of that day
    ['Europe/Berlin', '2026-10-24T20:00:00.000Z', '2026-10-25T07:00:00.000Z'], // an hour comes twice
    ['Europe/Berlin', '2026-10-25T06:59:59.000Z', '2026-10-25T07:00:00.000Z'], // 07:59:59, a night of eleven
    ['Europe/Berlin', '2026-10-25T07:00:00.000Z', null], // 08:00
    ['Europe/Berlin', '2026-10-25T21:00:00.000Z', '2026-10-26T07:00:00.000Z'], // 22:00 of that day
  ])('in %s at %s: %s', (zone, at, expected) => {
    expect(quietUntil(NIGHT, 'sms', zone, at)).toBe(expected);
  });

  test.each([
    // from 02:15 to 02:45 of a night in which that half hour is left out, or comes twice
    ['2026-03-29T00:59:59.000Z', null], // 01:59:59
    ['2026-03-29T01:14:59.000Z', null], // 03:14:59; 02:15 by the clock before is now 03:15
    ['2026-03-29T01:15:00.000Z', '2026-03-29T01:45:00.000Z'],
    ['2026-10-25T00:15:00.000Z', '2026-10-25T01:45:00.000Z'], // 02:15 for the first time
    ['2026-10-25T01:44:59.000Z', '2026-10-25T01:45:00.000Z'], // 02:44:59 for the second
    ['2026-10-25T01:45:00.000Z', null],
  ])('in the very hour of a change of clocks, at %s: %s', (at, expected) => {
    const hour = { from: '02:15', to: '02:45', channels: ['sms' as const] };
    expect(quietUntil(hour, 'sms', 'Europe/Berlin', at)).toBe(expected);
  });

  test('at noon too, where the day is quiet, and at once by other channels', () => {
    const day = { from: '09:00', to: '17:00', channels: ['sms' as const] };
    const noon = '2026-03-02T09:00:00.000Z';
    expect(quietUntil(day, 'sms', 'Europe/Moscow', noon)).toBe('2026-03-02T14:00:00.000Z');
    expect(quietUntil(day, 'email', 'Europe/Moscow', noon)).toBeNull();
  });
});

describe('a channel is used', () => {
  const at = '2026-03-02T12:00:00.000Z';
  const data = { number: '1', status: 'ACCEPTED', dueAt: '2026-03-05T12:00:00.000Z' } as const;
  const demand = { kind: 'demand', priority: 'high', data, serviceCode: 'certificate' } as const;
  test.each<[string, ChannelRule[], boolean]>([
    ['without rules', [], true],
    ['unless it is off', [{ channel: 'sms', enabled: false }], false],
    ['whatever another channel is', [{ channel: 'email', enabled: false }], true],
    ['unless its kind is off', [{ channel: 'sms', kind: 'demand', enabled: false }], false],
    ['for enough priority', [{ channel: 'sms', enabled: true, minPriority: 'high' }], true],
    ['not for too little', [{ channel: 'sms', enabled: true, minPriority: 'critical' }], false],
    ['close to the deadline', [{ channel: 'sms', enabled: true, daysToDeadline: 3 }], true],
    ['not far from it', [{ channel: 'sms', enabled: true, daysToDeadline: 2 }], false],
    [
      'by the most exact rule',
      [
        { channel: 'sms', enabled: false },
        { channel: 'sms', service: 'certificate', enabled: true },
      ],
      true,
    ],
  ])('%s', (_, rules, expected) => {
    expect(wants({ rules }, 'sms', demand, at)).toBe(expected);
  });
});

describe('of what waits', () => {
  const noon = '2026-03-02T12:00:00.000Z';
  const now: Circumstances = {
    at: noon,
    channel: 'sms',
    zone: 'Europe/Moscow',
    quietHours: null,
    lastSent: {},
    facts: { status: 'ACCEPTED', deadlines: {}, assignment: null },
  };
  const change = (seq: number, more: Partial<Waiting> = {}): Waiting => ({
    ...{ id: `m${seq}`, address: 'a', seq, at: '2026-03-02T11:00:00.000Z', isResent: false },
    ...{ person: 'p', template: 'moved', kind: 'status', priority: 'normal', expiresAt: null },
    data: { number: '1', status: 'ACCEPTED' },
    ...more,
  });

  test('the newest change goes, the others give way', () => {
    const plan = planSending([change(1), change(2), change(3)], now);
    expect(plan).toMatchObject({ due: ['m3'], wakeAt: null });
    expect(plan.suppressed.map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  test('demands and reminders all go', () => {
    const plan = planSending(
      [change(1, { kind: 'demand' }), change(2, { kind: 'control' }), change(3)],
      now,
    );
    expect(plan.due).toEqual(['m1', 'm2', 'm3']);
  });

  test('a fresh change waits for those behind it, and for a pause after the last', () => {
    expect(planSending([change(1, { at: noon })], now).wakeAt).toBe('2026-03-02T12:00:10.000Z');
    const lastSent = { a: '2026-03-02T11:59:00.000Z' };
    expect(planSending([change(1)], { ...now, lastSent }).wakeAt).toBe('2026-03-02T12:04:00.000Z');
  });

  test('the late and the done are left out; what staff send again is not', () => {
    const late = change(1, { expiresAt: noon });
    const done = change(2, { kind: 'demand', data: { number: '1', status: 'INCOMPLETE' } });
    expect(planSending([late, done], now).suppressed).toEqual([
      { id: 'm1', reason: 'expired' },
      { id: 'm2', reason: 'moot' },
    ]);
    expect(planSending([{ ...done, isResent: true }], now).due).toEqual(['m2']);
  });
});

test('an address is shown to others in part only', () => {
  expect(maskAddress('email', 'ivanova@example.org')).toBe('i***@example.org');
  expect(maskAddress('sms', '+79001234567')).toBe('+7***67');
  expect(maskAddress('push', '{"endpoint":"https://x"}')).toBe('***');
});
