import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { eventually } from '../givens/eventually.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { Payer } from '../givens/payer.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();
beforeEach(() => world.registries.behave('normal'));

const PATIENCE_MS = 60_000;
const REASON = 'Так нужно';
const REGISTRY = 'licences';
const HEAD = 'head.mvd';

/** The record is written first; an officer sees to the rest. */
function recordFirst(regulation: Regulation): void {
  const [review, , issue] = regulation.steps;
  if (!review || !issue?.register) throw new Error('A licence has a record');
  regulation.steps = [{ ...issue, code: 'record', document: undefined }, review];
  if (regulation.fee) regulation.fee.onTimeout = 'archive';
}

async function isPaid(filed: FiledCase): Promise<void> {
  const payer = new Payer(world, filed);
  await filed.reaches('AWAITING_PAYMENT');
  await payer.pays(await payer.begins());
}

/** A case that has written its record; it waits for its officer. */
async function written(form: Record<string, boolean> = {}): Promise<FiledCase> {
  const filed = await world.file('business-licence', { change: recordFirst, form });
  if (!form.isPublicBody) await isPaid(filed);
  const officer = await filed.isClaimed();
  await filed.does(officer, 'approve', {});
  await filed.records('stepCompleted');
  expect(await stateOf(filed)).toBe('valid');
  return filed;
}

async function stateOf({ number }: FiledCase): Promise<string | undefined> {
  const record = await world.registries.written(REGISTRY, `${number}-record`);
  return record?.state;
}

async function isRevoked(filed: FiledCase, status: string): Promise<void> {
  await filed.records('recordRevoked');
  expect(await filed.lastEvent('recordRevoked')).toMatchObject({
    fromStatus: status,
    toStatus: status,
    data: { registry: REGISTRY },
  });
  await eventually(
    'a revoked record',
    PATIENCE_MS,
    async () => (await stateOf(filed)) === 'revoked',
  );
  expect((await filed.journal()).filter((type) => type === 'recordRevoked')).toHaveLength(1);
}

/** The head sends the case back to its officer, who asks the applicant. */
async function isAsked(filed: FiledCase): Promise<void> {
  await filed.does(HEAD, 'return', { stage: 'review', reason: REASON });
  await filed.reaches('UNDER_REVIEW');
  const questions = [{ code: 'q', text: REASON }];
  await filed.does(await filed.executor(), 'clarify', { questions });
}

describe('what was written to a registry is revoked once the case ends without a result, as', () => {
  test('ANNULLED', async () => {
    const filed = await written();
    await filed.does('ivanova', 'withdraw', { reason: REASON });
    await isRevoked(filed, 'ANNULLED');
  });

  test('REFUSED', async () => {
    const filed = await written();
    const rejected = step('legal-review', { result: 'rejected', comment: REASON });
    await filed.does(await filed.executor(), 'completeStep', rejected);
    await isRevoked(filed, 'REFUSED');
  });

  test('NOT_COMPLETED', async () => {
    const filed = await written();
    await isAsked(filed);
    await filed.skip('60 days');
    await isRevoked(filed, 'NOT_COMPLETED');
  });

  test('REJECTED', async () => {
    const filed = await written();
    await isAsked(filed);
    const form = { fullName: 'Петрова Анна Ильинична' };
    await filed.does('ivanova', 'resubmit', { form, documents: [] });
    await isRevoked(filed, 'REJECTED');
  });

  test('ARCHIVED', async () => {
    const filed = await written({ isPublicBody: true });
    await isAsked(filed);
    const form = { isPublicBody: false };
    await filed.does('ivanova', 'resubmit', { form, documents: [] });
    await filed.reaches('UNDER_REVIEW');
    await filed.does(HEAD, 'return', { stage: 'payment', reason: REASON });
    await filed.reaches('AWAITING_PAYMENT');
    await filed.skip('60 days');
    await isRevoked(filed, 'ARCHIVED');
  });
});

test('a withdrawal cuts into no call: what the registry was asked to write is revoked, also days later', async () => {
  const filed = await world.file('business-licence', { change: recordFirst });
  await isPaid(filed);
  const officer = await filed.isClaimed();
  await world.registries.behave('down');
  await filed.does(officer, 'approve', {});
  await filed.isTried('writeRecord', 2);
  await filed.does('ivanova', 'withdraw', { reason: REASON });
  expect(await filed.row()).toMatchObject({ status: 'ANNULLED' });

  await filed.skip('3 days');
  await world.registries.behave('normal');
  await filed.skip('1 hour');
  await isRevoked(filed, 'ANNULLED');
  expect(await filed.journal()).not.toContain('stepCompleted');
  expect(await filed.ends()).toBe('annulled');
});
