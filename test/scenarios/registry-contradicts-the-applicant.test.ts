import { expect, test } from '@jest/globals';
import { SYSTEM } from '../../workflows/domain/people.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { historyText } from '../givens/history-text.ts';

const world = givenCaseWorld();

test('the case is rejected by what differs, never by what the registry holds', async () => {
  const filed = await world.file('certificate', { applicant: 'sidorov' });

  await filed.reaches('REJECTED');
  const { decision, differences, deadlines } = await filed.facts();
  expect(decision).toMatchObject({
    outcome: 'rejected',
    by: SYSTEM,
    reasons: [
      { code: 'data_mismatch', text: 'applicant.birthDate' },
      { code: 'data_mismatch', text: 'applicant.snils' },
    ],
  });
  const found = [
    { registry: 'population', path: 'applicant.birthDate' },
    { registry: 'population', path: 'applicant.snils' },
  ];
  expect(differences).toEqual(found);
  expect(await filed.lastEvent('mismatchFound')).toMatchObject({ data: { differences: found } });
  expect(Object.keys(deadlines)).toEqual(['appeal']);

  const kept = [
    await historyText(filed.handle),
    JSON.stringify([await filed.row(), await filed.events()]),
  ].join('\n');
  const SIDOROV = {
    inn: '774309251716',
    registrySnils: '15803642968',
    registryBirth: '1992-07-28',
  };
  expect(kept).toContain(SIDOROV.inn); // it is the right place to search in
  expect(kept).not.toContain(SIDOROV.registrySnils);
  expect(kept).not.toContain(SIDOROV.registryBirth);
});

test("another person's name in the form is a mismatch; unappealed it is the end", async () => {
  const filed = await world.file('certificate', { form: { fullName: 'Петрова Анна Ильинична' } });

  await filed.reaches('REJECTED');
  expect((await filed.facts()).decision?.reasons).toEqual([
    { code: 'data_mismatch', text: 'form.fullName' },
  ]);
  expect(await filed.ends()).toBe('rejected');
  expect(await filed.journal()).toEqual(['drafted', 'accepted', 'mismatchFound', 'appealLapsed']);
  expect(await filed.row()).toMatchObject({ status: 'REJECTED', closed: true });
});

test('case, spaces and the letter Ё make nobody another person', async () => {
  const filed = await world.file('certificate', {
    form: { fullName: 'ИВАНОВА  Мария Пётровна' },
  });
  await filed.reaches('ASSIGNED');
});
