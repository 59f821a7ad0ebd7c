import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

const LOADS_WHEN_ROUTED = (first: number, second: number) => ({
  rule: 'leastLoaded',
  unit: 'mvd-licensing',
  loads: [
    { officer: 'officer.mvd', openCases: first },
    { officer: 'officer2.mvd', openCases: second },
  ],
});

test('the officer with the fewest open cases gets the next one; of equals the first by id', async () => {
  const first = await world.file('certificate');
  await first.reaches('ASSIGNED');
  const second = await world.file('certificate');
  await second.reaches('ASSIGNED');
  const third = await world.file('certificate');
  await third.reaches('ASSIGNED');

  expect(await first.executor()).toBe('officer.mvd');
  expect(await second.executor()).toBe('officer2.mvd');
  expect(await third.executor()).toBe('officer.mvd');
  expect((await first.lastEvent('assigned')).data).toEqual(LOADS_WHEN_ROUTED(0, 0));
  expect((await second.lastEvent('assigned')).data).toEqual(LOADS_WHEN_ROUTED(1, 0));

  // when the first case is over, its officer is free again
  await first.does('ivanova', 'withdraw', { reason: 'Справка больше не нужна' });
  await third.does('ivanova', 'withdraw', { reason: 'Справка больше не нужна' });
  const fourth = await world.file('certificate');
  await fourth.reaches('ASSIGNED');
  expect((await fourth.lastEvent('assigned')).data).toEqual(LOADS_WHEN_ROUTED(0, 1));
  expect(await fourth.executor()).toBe('officer.mvd');
});

test('a territory that no unit takes brings the case to the dispatcher, who assigns it', async () => {
  const filed = await world.file('certificate', {
    territory: '41',
    change: (regulation) => {
      regulation.routing = [{ territories: ['77'], unit: 'mvd-licensing' }];
    },
  });
  await filed.records('queuedForDispatcher');
  expect(await filed.row()).toMatchObject({ status: 'VERIFIED', agency: 'mvd', unit: null });
  expect((await filed.lastEvent('queuedForDispatcher')).data).toEqual({ unit: null, loads: [] });
  expect(await filed.refusal('officer.mvd', 'claim', {})).toBe('not_allowed_in_status');

  const officer = { id: 'officer2.mvd', name: 'Фролов Игорь Викторович', unit: 'mvd-licensing' };
  await filed.does('dispatcher.mvd', 'assign', { officer });
  expect(await filed.row()).toMatchObject({
    status: 'ASSIGNED',
    unit: 'mvd-licensing',
    executorId: 'officer2.mvd',
  });
  expect(await filed.isClaimed()).toBe('officer2.mvd');
});

test('a unit without officers brings the case to the dispatcher too', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.routing = [{ territories: ['*'], unit: 'mvd-archive' }];
    },
  });
  await filed.records('queuedForDispatcher');
  expect((await filed.facts()).assignment).toEqual({ agency: 'mvd', unit: null, executor: null });
  expect((await filed.lastEvent('queuedForDispatcher')).data).toEqual({
    unit: 'mvd-archive',
    loads: [],
  });
});

test('a case that was sent back to assignment can be assigned from the dispatcher queue again', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.routing = [{ territories: ['*'], unit: 'mvd-archive' }];
    },
  });
  await filed.records('queuedForDispatcher');
  const archivist = { id: 'officer.mvd', name: 'Орлова Елена Сергеевна', unit: 'mvd-archive' };
  await filed.does('dispatcher.mvd', 'assign', { officer: archivist });
  await filed.isClaimed();
  await filed.does('head.mvd', 'return', { stage: 'assignment', reason: 'Не тот отдел' });
  await filed.records('queuedForDispatcher', 2);

  const officer = { ...archivist, unit: 'mvd-licensing' };
  await filed.does('dispatcher.mvd', 'assign', { officer });
  expect(await filed.isClaimed()).toBe('officer.mvd');
});

test('a head gives the case to another officer, who has to claim it anew', async () => {
  const filed = await world.file('certificate');
  const before = await filed.isClaimed();
  const other = { id: 'officer2.mvd', name: 'Фролов Игорь Викторович', unit: 'mvd-licensing' };
  const officer = before === other.id ? { ...other, id: 'officer.mvd' } : other;
  await filed.does('head.mvd', 'assign', { officer });

  expect(await filed.row()).toMatchObject({ status: 'ASSIGNED', executorId: officer.id });
  expect(await filed.refusal(before, 'approve', {})).toBe('not_allowed_in_status');
  await filed.does(officer.id, 'claim', {});
  expect(await filed.refusal(before, 'approve', {})).toBe('not_executor');
  await filed.does(officer.id, 'approve', {});
});

test('an officer of the unit who claims a colleague’s case becomes its executor', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  const assigned = await filed.executor();
  const colleague = assigned === 'officer.mvd' ? 'officer2.mvd' : 'officer.mvd';

  expect(await filed.refusal('head.mvd', 'claim', {})).toBe('not_executor');
  await filed.does(colleague, 'claim', {});
  expect(await filed.executor()).toBe(colleague);
  expect(await filed.refusal(assigned, 'claim', {})).toBe('not_allowed_in_status');
});

test('a case handed over to another agency keeps its journal and is worked on there', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  const before = await filed.events();
  await filed.does(executor, 'handover', {
    agency: 'soc',
    unit: 'soc-benefits',
    reason: 'Выплаты ведёт другое ведомство',
  });

  expect((await filed.events()).slice(0, before.length)).toEqual(before);
  expect(await filed.lastEvent('handedOver')).toMatchObject({
    comment: 'Выплаты ведёт другое ведомство',
    data: { agency: 'soc', unit: 'soc-benefits' },
  });
  expect(await filed.row()).toMatchObject({
    status: 'ASSIGNED',
    agency: 'soc',
    unit: 'soc-benefits',
    executorId: null,
  });

  // its new agency keeps it, even when it is assigned from the beginning
  await filed.does('head.soc', 'return', { stage: 'assignment', reason: 'Назначить исполнителя' });
  await filed.records('assigned', 2);
  expect(await filed.row()).toMatchObject({ agency: 'soc', executorId: 'officer.soc' });
  await filed.does('officer.soc', 'claim', {});
  await filed.does('officer.soc', 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
  expect(await filed.wholeJournal()).toBe(true);
});

test('a case handed over to an agency without naming a unit waits for that agency’s dispatcher', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  await filed.does(executor, 'handover', { agency: 'soc', unit: null, reason: 'Не наш вопрос' });
  await filed.does('head.soc', 'return', { stage: 'assignment', reason: 'Назначить исполнителя' });

  await filed.records('queuedForDispatcher');
  expect(await filed.row()).toMatchObject({ agency: 'soc', unit: null, executorId: null });
});
