import { expect, test } from '@jest/globals';
import { isAppealed, isRefused, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();

const OFFICER = { id: 'officer.mvd', name: 'Орлова Елена Сергеевна', unit: 'mvd-licensing' };

test('an appeal is granted, and at the same moment the case is annulled: that is its end', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  const number = await isAppealed(filed);
  await atOnce(filed, [
    () => filed.outcome('head.mvd', 'expedite', { number, reason: 'Срочно' }),
    () => filed.outcome('dispatcher.mvd', 'decide', verdict(number, 'granted', 'review')),
    () => filed.outcome('head.mvd', 'annul', { reason: 'Подано дважды' }),
  ]);

  expect((await filed.journal()).slice(-2)).toEqual(['appealReturned', 'annulled']);
  expect(await filed.ends()).toBe('annulled');
});

test('the dispatcher assigns a case, and at the same moment the officer claims it: it goes on', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.routing = [];
    },
  });
  await filed.records('queuedForDispatcher');
  await atOnce(filed, [
    () => filed.outcome('head.mvd', 'extend', { term: { workingDays: 1 }, reason: 'Архив закрыт' }),
    () => filed.outcome('dispatcher.mvd', 'assign', { officer: OFFICER }),
    () => filed.outcome(OFFICER.id, 'claim', {}),
  ]);

  expect((await filed.journal()).slice(-2)).toEqual(['reassigned', 'claimed']);
  await filed.does(OFFICER.id, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
});

test('a case that is being executed gets another officer, who claims it at the same moment: it is executed', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  await filed.does(await filed.isClaimed(), 'approve', {});
  const outcomes = await atOnce(filed, [
    () => filed.outcome('head.mvd', 'extend', { term: { workingDays: 1 }, reason: 'Архив закрыт' }),
    () => filed.outcome('head.mvd', 'assign', { officer: OFFICER }),
    () => filed.outcome(OFFICER.id, 'claim', {}),
  ]);

  expect(outcomes.at(-1)).toBe('not_allowed_in_status');
  await filed.records('executionResumed');
  await isExecuted(filed);
});

test('granted by an appeal before anybody had it, a case is assigned and claimed at the same moment: it is executed', async () => {
  const filed = await world.file('business-licence', {
    form: { inn: '771204831010' },
    change: (regulation) => {
      regulation.fee = null;
      regulation.routing = [];
    },
  });
  await filed.reaches('REJECTED');
  await filed.does('head.mvd', 'decide', verdict(await isAppealed(filed), 'granted'));
  await filed.records('queuedForDispatcher');
  const outcomes = await atOnce(filed, [
    () => filed.outcome('head.mvd', 'extend', { term: { workingDays: 1 }, reason: 'Архив закрыт' }),
    () => filed.outcome('dispatcher.mvd', 'assign', { officer: OFFICER }),
    () => filed.outcome(OFFICER.id, 'claim', {}),
  ]);

  expect(outcomes.at(-1)).toBe('not_allowed_in_status');
  await filed.records('executionResumed');
  await isExecuted(filed);
});

async function isExecuted(filed: FiledCase): Promise<void> {
  await filed.does(OFFICER.id, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.records('stepCompleted', 3);
  await filed.does(OFFICER.id, 'completeStep', step('register-entry'));
  await filed.reaches('EXECUTED');
}

/** The write of the first command is held up until the others are there, so that one task of the workflow gets them. */
async function atOnce(filed: FiledCase, commands: (() => Promise<string>)[]): Promise<string[]> {
  const outcomes = await world.db.transaction(async (tx) => {
    await tx.execute(`select 1 from applications where id = '${filed.id}' for update`);
    const sent: Promise<string>[] = [];
    for (const command of commands) {
      sent.push(command());
      await filed.handle.describe(); // the engine has it before it gets the next one
    }
    return sent;
  });
  return Promise.all(outcomes);
}
