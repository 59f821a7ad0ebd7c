import { expect, test } from '@jest/globals';
import { Client, WorkflowNotFoundError, type WorkflowClientInterceptor } from '@temporalio/client';
import { updateCase } from '../../temporal-config/update-case.ts';
import { isAppealed, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { realEngine } from '../givens/engines.ts';
import {
  CASE_NUMBER,
  CASE_STAGE,
  CASE_STATUS,
  EXECUTOR,
  NEXT_DEADLINE,
  OVERDUE,
  UNIT,
} from '../../workflows/search-attributes.ts';

const ROUNDS = 30;
const APPEALS = 3;

const world = givenCaseWorld(() => realEngine({ 'limit.historyCount.suggestContinueAsNew': 50 }));

test('a case that goes back and forth for long loses nothing over its runs, and doubles nothing', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const remark = { path: 'form.purpose', text: `Замечание ${round}` };
    await filed.does(executor, 'rework', { remarks: [remark] });
    await filed.does('ivanova', 'resubmit', {
      form: { purpose: `Для банка, ${round}` },
      documents: [],
    });
    await filed.records('reviewResumed', round);
  }
  const runs = await filed.runs();
  expect(runs).toBeGreaterThan(2);

  // the newest run knows all that the first one knew
  const { facts } = await filed.row();
  expect((await filed.snapshot()).facts).toEqual({ ...facts, stage: 'review' });
  expect(facts?.form).toMatchObject({ purpose: `Для банка, ${ROUNDS}` });
  expect(facts?.pauses).toHaveLength(ROUNDS);
  const attributes = (await filed.handle.describe()).typedSearchAttributes;
  expect(attributes.get(CASE_NUMBER)).toBe(filed.number);
  expect(attributes.get(CASE_STATUS)).toBe('UNDER_REVIEW');
  expect(attributes.get(CASE_STAGE)).toBe('review');
  expect(attributes.get(UNIT)).toBe('mvd-licensing');
  expect(attributes.get(EXECUTOR)).toBe(executor);
  expect(attributes.get(NEXT_DEADLINE)).toEqual(new Date(facts?.deadlines.term?.dueAt ?? ''));
  expect(attributes.get(OVERDUE)).toBe(false);
  expect(await filed.currentDetails()).toContain('status **UNDER_REVIEW**');

  for (let appeals = 0; appeals < APPEALS; appeals += 1) {
    await filed.does(executor, 'refuse', { reasons: [{ code: 'no_ground', text: 'Нет' }] });
    const number = await isAppealed(filed);
    await filed.does('head.mvd', 'decide', verdict(number, 'granted', 'review'));
    await filed.records('reviewResumed', ROUNDS + appeals + 1);
  }
  expect((await filed.facts()).appeals).toHaveLength(APPEALS);
  expect((await filed.facts()).pauses).toHaveLength(ROUNDS + APPEALS);

  await filed.does(executor, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'confirm', {});
  expect(await filed.ends()).toBe('completed');
  const round = ['reworkRequested', 'resubmitted', 'reviewResumed'];
  const contest = ['refused', 'appealed', 'appealReturned', 'reviewResumed'];
  expect(await filed.journal()).toEqual([
    ...['drafted', 'accepted', 'verified', 'assigned', 'claimed'],
    ...Array.from({ length: ROUNDS }, () => round).flat(),
    ...Array.from({ length: APPEALS }, () => contest).flat(),
    ...['approved', 'stepCompleted', 'executed', 'rendered', 'confirmed'],
  ]);
  expect(await filed.wholeJournal()).toBe(true);
});

test('a command that the engine turns away as a run continues as new reaches the next run', async () => {
  const filed = await world.file('certificate');
  await filed.reaches('ASSIGNED');
  const { connection, options } = world.env.client;
  const turnedAway = new WorkflowNotFoundError(
    'continued as new',
    filed.handle.workflowId,
    undefined,
  );
  let tries = 0;
  const startUpdate: WorkflowClientInterceptor['startUpdate'] = async (input, next) => {
    tries += 1;
    if (tries === 1) throw turnedAway;
    return next(input);
  };
  const { workflow } = new Client({
    connection,
    namespace: options.namespace,
    interceptors: { workflow: [{ startUpdate }] },
  });
  const handle = workflow.getHandle(filed.handle.workflowId);
  const actor = { id: 'ivanova', name: 'Иванова', role: 'applicant' as const };
  const withdraw = { body: { reason: 'Передумала' }, actor, key: null, expectedSeq: null };
  await updateCase(handle, 'withdraw', withdraw);
  expect(await filed.ends()).toBe('annulled');

  tries = 0;
  await expect(updateCase(handle, 'withdraw', withdraw)).rejects.toBe(turnedAway);
});

test('a case that continues as new while it waits for its applicant goes on waiting', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.windows.rework = 'PT3S';
      regulation.reminders = [];
    },
  });
  const executor = await filed.isClaimed();
  const remarks = [{ path: 'form.purpose', text: 'Неясно' }];
  const run = async () => (await filed.handle.describe()).runId;
  let rounds = 0;
  for (let rolledOver = false; !rolledOver; rounds += 1) {
    if (rounds > 0) {
      await filed.does('ivanova', 'resubmit', { documents: [] });
      await filed.records('reviewResumed', rounds);
    }
    // other lengths of history each time, so that its limit is met in every place of a round
    for (let more = 0; more < rounds % 4; more += 1) {
      await filed.does('head.mvd', 'extend', { term: 'PT1S', reason: 'Запрос' });
    }
    const before = await run();
    await filed.does(executor, 'rework', { remarks });
    await filed.snapshot();
    rolledOver = (await run()) !== before;
  }

  expect(await filed.ends()).toBe('annulled');
  expect(await filed.row()).toMatchObject({ status: 'ANNULLED', closed: true });
  const journal = await filed.journal();
  expect(journal.filter((type) => type === 'reworkRequested')).toHaveLength(rounds);
  expect(journal.slice(-2)).toEqual(['reworkRequested', 'reworkLapsed']);
  expect(await filed.wholeJournal()).toBe(true);
});
