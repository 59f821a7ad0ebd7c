import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { isAppealed, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { eventually } from '../givens/eventually.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { Payer } from '../givens/payer.ts';

const world = givenCaseWorld();
beforeEach(() => world.schedules.behave('normal'));

const PATIENCE_MS = 60_000;
const REASON = 'Так нужно';
let slots = 0;

/** Another slot each time: of one more doctor. */
function freeSlot(): string {
  slots += 1;
  return `doctor${'x'.repeat(slots)}-2027-03-02-09-30`;
}

/** The slot is a field of the form; the system makes it final, an officer sees to the rest. */
function withSlot(change: (regulation: Regulation) => void = () => undefined) {
  return (regulation: Regulation) => {
    const [review] = regulation.steps;
    if (!review) throw new Error('A licence has steps');
    regulation.slot = { schedule: 'clinic', field: 'objectDescription' };
    regulation.steps = [
      { ...review, code: 'confirm', role: 'system', automatic: true, confirmsSlot: true },
      review,
    ];
    regulation.routing = [{ territories: ['*'], unit: 'mvd-licensing' }];
    change(regulation);
  };
}

async function file(slot: string, change?: (regulation: Regulation) => void): Promise<FiledCase> {
  const form = { objectDescription: slot };
  return world.file('business-licence', { form, change: withSlot(change) });
}

const unpaid = (onTimeout: 'reject' | 'archive') => (regulation: Regulation) => {
  if (regulation.fee) regulation.fee.onTimeout = onTimeout;
};

async function isClaimed(filed: FiledCase): Promise<void> {
  const payer = new Payer(world, filed);
  await filed.reaches('AWAITING_PAYMENT');
  await payer.pays(await payer.begins());
  await filed.isClaimed();
}

async function isGivenBack(filed: FiledCase, slot: string, status: string): Promise<void> {
  await filed.records('slotReleased');
  expect(await filed.lastEvent('slotReleased')).toMatchObject({
    fromStatus: status,
    toStatus: status,
    data: { slot },
  });
  expect((await filed.facts()).slot).toBeNull();
  await eventually('a free slot', PATIENCE_MS, async () => {
    return (await world.schedules.statesOf(slot)).every((state) => state === 'released');
  });
}

test('the slot is held as soon as the application is complete, and made final by its step', async () => {
  const slot = freeSlot();
  const filed = await file(slot);
  await filed.reaches('AWAITING_PAYMENT');
  expect(await filed.lastEvent('slotHeld')).toMatchObject({ toStatus: 'ACCEPTED', data: { slot } });
  expect(await world.schedules.statesOf(slot)).toEqual(['held']);

  await isClaimed(filed);
  await filed.does(await filed.executor(), 'approve', {});
  await filed.records('stepCompleted');
  expect(await world.schedules.statesOf(slot)).toEqual(['confirmed']);
});

test('a slot that somebody else has is a remark; another choice gives the first one back', async () => {
  const taken = freeSlot();
  await world.schedules.take('clinic', taken);
  const filed = await file(taken);
  await filed.reaches('INCOMPLETE');
  expect((await filed.facts()).remarks).toEqual([
    { path: 'form.objectDescription', code: 'slot_taken' },
  ]);

  const [second, third] = [freeSlot(), freeSlot()];
  await filed.does('ivanova', 'resubmit', { form: { objectDescription: second }, documents: [] });
  await isClaimed(filed);
  expect(await filed.lastEvent('slotHeld')).toMatchObject({ toStatus: 'RECHECK' });
  await filed.does(await filed.executor(), 'clarify', { questions: [{ code: 'q', text: REASON }] });
  await filed.does('ivanova', 'resubmit', { form: { objectDescription: third }, documents: [] });
  await filed.reaches('UNDER_REVIEW');
  expect(await filed.lastEvent('slotReleased')).toMatchObject({
    fromStatus: 'RECHECK',
    data: { slot: second },
  });
  expect(await world.schedules.statesOf(second)).toEqual(['released']);
  expect(await world.schedules.statesOf(third)).toEqual(['held']);
});

describe('the slot is free for others once the case ends without a result, as', () => {
  test.each([
    ['REJECTED', 'reject'],
    ['ARCHIVED', 'archive'],
  ] as const)('%s', async (status, onTimeout) => {
    const slot = freeSlot();
    const filed = await file(slot, unpaid(onTimeout));
    await filed.reaches('AWAITING_PAYMENT');
    await filed.skip('40 days');
    await isGivenBack(filed, slot, status);
  });

  test('ANNULLED', async () => {
    const slot = freeSlot();
    const filed = await file(slot);
    await filed.reaches('AWAITING_PAYMENT');
    await filed.does('ivanova', 'withdraw', { reason: REASON });
    await isGivenBack(filed, slot, 'ANNULLED');
  });

  test('NOT_COMPLETED', async () => {
    const slot = freeSlot();
    const filed = await file(slot);
    await isClaimed(filed);
    const questions = [{ code: 'q', text: REASON }];
    await filed.does(await filed.executor(), 'clarify', { questions });
    await filed.skip('60 days');
    await isGivenBack(filed, slot, 'NOT_COMPLETED');
  });
});

test('a refusal gives it back; an appeal that is granted holds it again, before it is made final', async () => {
  const slot = freeSlot();
  const filed = await file(slot);
  await isClaimed(filed);
  await filed.does(await filed.executor(), 'refuse', {
    reasons: [{ code: 'other', text: REASON }],
  });
  await isGivenBack(filed, slot, 'REFUSED');

  const number = await isAppealed(filed);
  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));
  await filed.records('stepCompleted');
  expect(await filed.lastEvent('slotHeld')).toMatchObject({ fromStatus: 'APPROVED' });
  expect(await world.schedules.statesOf(slot)).toEqual(['released', 'confirmed']);
});

test('a withdrawal cuts into no call: what the schedule was asked for is given back, also days later', async () => {
  await world.schedules.behave('down');
  const slot = freeSlot();
  const filed = await file(slot);
  await filed.isTried('holdSlot', 2);
  await filed.does('ivanova', 'withdraw', { reason: REASON });
  expect(await filed.row()).toMatchObject({ status: 'ANNULLED' });

  await filed.skip('3 days');
  expect(await world.schedules.statesOf(slot)).toEqual([]);
  await world.schedules.behave('normal');
  await filed.skip('1 hour');
  await isGivenBack(filed, slot, 'ANNULLED');
  expect(await filed.journal()).not.toContain('slotHeld');
  expect(await world.schedules.statesOf(slot)).toEqual(['released']);
  expect(await filed.ends()).toBe('annulled');
});
