import { expect, test } from '@jest/globals';
import { isAppealed, isRefused, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';

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

/** The write of the first command is held up until the others are there, so that one task of the workflow gets them. */
async function atOnce(filed: FiledCase, commands: (() => Promise<string>)[]): Promise<void> {
  const outcomes = await world.db.transaction(async (tx) => {
    await tx.execute(`select 1 from applications where id = '${filed.id}' for update`);
    const sent: Promise<string>[] = [];
    for (const command of commands) {
      sent.push(command());
      await filed.handle.describe(); // the engine has it before it gets the next one
    }
    return sent;
  });
  await Promise.all(outcomes);
}
