import { beforeAll, expect, test } from '@jest/globals';
import { backtest } from '../../db/backtest/backtest.ts';
import type { BacktestReport } from '../../workflows/domain/backtest.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const world = givenCaseWorld();
const CERTIFICATE = await shippedRegulation('certificate');
const given: Record<string, string> = {};

/** Three certificates that have come to their end, and one that has not. */
beforeAll(async () => {
  const quick = await world.file('certificate', { form: { purpose: 'Для визы' } });
  await quick.does(await quick.isClaimed(), 'approve', {});
  await quick.ends();

  const asked = await world.file('certificate', { form: { purpose: 'Для банка' } });
  const officer = await asked.isClaimed();
  await asked.does(officer, 'clarify', { questions: [{ code: 'bank', text: 'Какого?' }] });
  await asked.skip('4 days');
  const answers = [{ code: 'bank', text: 'Любого' }];
  await asked.does('ivanova', 'resubmit', { answers, documents: [] });
  await asked.reaches('UNDER_REVIEW');
  await asked.skip('5 days');
  await asked.does(officer, 'approve', {});
  await asked.ends();

  const incomplete = await world.file('certificate', { form: { purpose: '' } });
  await incomplete.ends();
  await (await world.file('certificate')).isClaimed();
  Object.assign(given, { quick: quick.number, asked: asked.number });
});

function tested(change: Partial<Regulation> = {}, limit = 1_000): Promise<BacktestReport> {
  return backtest(
    world.db,
    { ...CERTIFICATE, version: CERTIFICATE.version + 1, ...change },
    { limit, since: null },
  );
}

test('a draft that changes nothing makes no difference to any finished case', async () => {
  const { cases, changed, differences, summary } = await tested();
  expect({ cases, changed, differences }).toEqual({ cases: 3, changed: 0, differences: [] });
  expect(summary.outcome.before).toEqual({ incomplete: 1, rejected: 0, admitted: 2 });
  expect(summary.outcome.after).toEqual(summary.outcome.before);
});

test('a shorter term is broken by the work that took longer, without the time that the applicant took', async () => {
  // exact terms: how many days off there are around today must not matter
  const whole = (term: string) => ({ terms: { ...CERTIFICATE.terms, whole: term } });
  expect((await tested(whole('P6D'))).summary.breaches).toEqual({ before: 0, after: 0 });
  const { summary, differences } = await tested(whole('P1D'));
  expect(summary.breaches).toEqual({ before: 0, after: 1 });
  expect(differences.map(({ number, breach }) => ({ number, breach }))).toEqual([
    { number: given.asked, breach: { before: false, after: true } },
  ]);
});

test('new rules find what they would have found', async () => {
  const text = { ru: 'Нет', en: 'No' };
  const { differences, summary } = await tested({
    rejections: [{ code: 'no-banks', when: "form.purpose.contains('банка')", message: text }],
    fee: {
      ...{ amount: 20_000, currency: 'RUB', purpose: text, methods: ['card'] },
      ...{ rates: [], exemptions: [], onTimeout: 'reject', lateMoney: 'refund' },
    },
  });
  expect(summary.outcome.after).toEqual({ incomplete: 1, rejected: 1, admitted: 1 });
  expect(summary.fee).toEqual({ before: 0, after: 40_000 });
  expect(differences.find(({ number }) => number === given.asked)).toMatchObject({
    outcome: { before: 'admitted', after: 'rejected' },
    findings: [{ path: '', code: 'no-banks' }],
  });
  expect(differences.find(({ number }) => number === given.quick)).toMatchObject({
    outcome: null,
    fee: { before: 0, after: 20_000 },
  });
  expect(JSON.stringify(differences)).not.toMatch(/Иванов|банка/);
});

test('as many cases are looked at as were asked for', async () => {
  expect((await tested({}, 2)).cases).toBe(2);
  const future = { limit: 9, since: '2999-01-01T00:00:00.000Z' };
  expect((await backtest(world.db, CERTIFICATE, future)).cases).toBe(0);
});
