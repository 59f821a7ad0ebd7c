import { afterEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { BEFORE_EXECUTED } from '../../workflows/domain/status-sets.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { Payer } from '../givens/payer.ts';

const world = givenCaseWorld();
const allWell = async () => {
  await world.registries.behave('normal');
  await world.provider.misbehave({ dropWebhook: true });
};
afterEach(allWell);

const WITHDRAWAL = { reason: 'Передумала' };

const unrouted = (regulation: Regulation) => {
  regulation.routing = [];
};
const reviewed = async (filing?: Parameters<typeof world.file>[1]) => {
  const filed = await world.file('certificate', filing);
  return { filed, officer: await filed.isClaimed() };
};

/** How a case gets to a status and stays there. */
const WAYS: Record<(typeof BEFORE_EXECUTED)[number], () => Promise<FiledCase>> = {
  ACCEPTED: async () => {
    await world.registries.behave('down');
    const filed = await world.file('certificate');
    await filed.isTried('verifyApplicant', 2);
    return filed;
  },
  INCOMPLETE: () => world.file('certificate', { form: { copies: 9 } }),
  VERIFIED: async () => {
    const filed = await world.file('certificate', { change: unrouted });
    await filed.records('queuedForDispatcher');
    return filed;
  },
  AWAITING_PAYMENT: async () => {
    const filed = await world.file('business-licence');
    await filed.reaches('AWAITING_PAYMENT');
    await new Payer(world, filed).begins();
    return filed;
  },
  PAYMENT_CONFIRMED: async () => {
    const filed = await world.file('business-licence', { change: unrouted });
    await filed.isPaid();
    await filed.records('queuedForDispatcher');
    return filed;
  },
  ASSIGNED: () => world.file('certificate'),
  UNDER_REVIEW: async () => (await reviewed()).filed,
  CLARIFICATION_REQUIRED: async () => {
    const { filed, officer } = await reviewed();
    await filed.does(officer, 'clarify', { questions: [{ code: 'q', text: 'Зачем?' }] });
    return filed;
  },
  REWORK_REQUIRED: async () => {
    const { filed, officer } = await reviewed();
    await filed.does(officer, 'rework', { remarks: [{ path: 'form.purpose', text: 'Точнее' }] });
    return filed;
  },
  RECHECK: async () => {
    const filed = await WAYS.REWORK_REQUIRED();
    await world.registries.behave('down');
    const form = { fullName: 'Иванова Мария' };
    await filed.does('ivanova', 'resubmit', { form, documents: [] });
    await filed.isTried('verifyApplicant', 2);
    return filed;
  },
  APPROVED: async () => {
    const byHand = ({ steps }: Regulation) => {
      for (const step of steps) Object.assign(step, { role: 'officer', automatic: false });
    };
    const { filed, officer } = await reviewed({ change: byHand });
    await filed.does(officer, 'approve', {});
    return filed;
  },
};

describe('until the result is made the applicant may withdraw, and that is the end of it:', () => {
  test.each(BEFORE_EXECUTED)('%s', async (status) => {
    const filed = await WAYS[status]();
    await filed.reaches(status);
    const before = await filed.journal();
    expect(await filed.refusal('officer.mvd', 'withdraw', WITHDRAWAL)).toBe('not_executor');

    const receipt = await filed.does('ivanova', 'withdraw', WITHDRAWAL);
    expect(receipt).toEqual({ seq: before.length + 1, status: 'ANNULLED' });
    await allWell();

    expect(await filed.ends()).toBe('annulled');
    expect(await filed.journal()).toEqual([...before, 'withdrawn']);
    const withdrawn = await filed.lastEvent('withdrawn');
    expect(withdrawn).toMatchObject({
      actorId: 'ivanova',
      fromStatus: status,
      comment: WITHDRAWAL.reason,
    });
    const row = await filed.row();
    expect(row).toMatchObject({ status: 'ANNULLED', closed: true });
    expect(row.facts).toMatchObject({ deadlines: {}, overdue: false });
    const { closeTime } = await filed.handle.describe();
    expect(Number(closeTime) - Date.parse(withdrawn.at)).toBeLessThan(60_000); // at once
  });
});

test('a payment that was being returned goes back although the case is over', async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  const payer = new Payer(world, filed);
  await world.provider.misbehave({ dropWebhook: true });
  const attempt = await payer.begins();
  const notice = { ...(await payer.plays(attempt)), currency: 'EUR' };
  await world.provider.misbehave({ down: true });
  const told = payer.notices(notice);
  await filed.records('paymentReturned');

  await filed.does('ivanova', 'withdraw', WITHDRAWAL);
  await filed.skip('1 day');
  await allWell();

  expect(await filed.ends()).toBe('annulled');
  await told;
  expect(await payer.refund(attempt)).toMatchObject({ status: 'refunded' });
  expect((await filed.journal()).slice(-2)).toEqual(['paymentReturned', 'withdrawn']);
});

test('a payment that is begun at the same moment comes before the withdrawal or not at all', async () => {
  const filed = await world.file('business-licence');
  await filed.reaches('AWAITING_PAYMENT');
  await world.provider.misbehave({ dropWebhook: true, slowMs: 300 });

  const pay = { paymentId: randomUUID(), method: 'card' };
  const [paid] = await Promise.allSettled([
    filed.does('ivanova', 'pay', pay),
    filed.does('ivanova', 'withdraw', WITHDRAWAL),
  ]);

  expect(await filed.ends()).toBe('annulled');
  const begun = paid.status === 'fulfilled' ? ['paymentStarted'] : [];
  expect(await filed.journal()).toEqual([
    'drafted',
    'accepted',
    'verified',
    'paymentRequested',
    ...begun,
    'withdrawn',
  ]);
});

test('what a registry answers after the withdrawal changes nothing', async () => {
  await world.registries.behave('slow', 1_000);
  const filed = await world.file('certificate', { applicant: 'sidorov' });
  await filed.isTried('verifyApplicant', 1);
  await filed.does('sidorov', 'withdraw', WITHDRAWAL);

  expect(await filed.ends()).toBe('annulled');
  expect(await filed.journal()).toEqual(['drafted', 'accepted', 'withdrawn']);
  const { facts } = await filed.snapshot();
  expect(facts).toMatchObject({ status: 'ANNULLED', decision: null, differences: [] });
});

test('two withdrawals at the same moment are one', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  const both = await Promise.allSettled(
    [1, 2].map(() => filed.does('ivanova', 'withdraw', WITHDRAWAL)),
  );
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await filed.journal()).filter((type) => type === 'withdrawn')).toHaveLength(1);
});

test('once everything is done it is too late', async () => {
  const { filed, officer } = await reviewed({
    change: ({ result }) => {
      result.publish = 'officer';
    },
  });
  await filed.does(officer, 'approve', {});
  await filed.reaches('EXECUTED');
  expect(await filed.refusal('ivanova', 'withdraw', WITHDRAWAL)).toBe('not_allowed_in_status');

  await filed.does(officer, 'render', {});
  expect(await filed.refusal('ivanova', 'withdraw', WITHDRAWAL)).toBe('not_allowed_in_status');
  expect((await filed.facts()).status).toBe('SERVICE_RENDERED');
});
