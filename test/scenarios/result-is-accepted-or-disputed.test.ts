import { expect, test } from '@jest/globals';
import { isAppealed, isRefused, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { runTo } from '../givens/run-to.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();

const HOUR_MS = 3_600_000;

const PDF = {
  id: 'b7a7b8a0-52a8-4d6f-9d6e-6a3a3f0f9d11',
  version: 1,
  kind: 'supporting',
  contentType: 'application/pdf',
  size: 1000,
  sha256: 'a'.repeat(64),
};

/** A certificate that its officer publishes, executed. */
async function givenExecutedCase() {
  const filed = await world.file('certificate', {
    change: ({ result }) => {
      result.publish = 'officer';
    },
    documents: [PDF],
  });
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  await filed.reaches('EXECUTED');
  return { filed, executor };
}

/** The same, with its result published. */
async function givenRenderedCase() {
  const { filed, executor } = await givenExecutedCase();
  await filed.does(executor, 'render', {});
  return { filed, executor };
}

test('an officer publishes the made document, others of the case, and what to do with them', async () => {
  const { filed, executor } = await givenExecutedCase();
  const { documents, steps } = await filed.facts();
  const added = { ...PDF, id: 'an-act', kind: 'act' };
  expect(await filed.refusal('ivanova', 'render', {})).toBe('not_executor');

  await filed.does(executor, 'render', { documents: [added], instructions: 'В окне № 4' });
  expect(await filed.row()).toMatchObject({ status: 'SERVICE_RENDERED' });
  const { result, documents: after } = await filed.facts();
  expect(result).toMatchObject({
    documentIds: [steps[0]?.documentId, added.id],
    instructions: 'В окне № 4',
  });
  expect(after).toEqual([...documents, added]);
});

test('a result that the applicant confirms ends the case at once', async () => {
  const { filed } = await givenRenderedCase();
  expect(await filed.refusal('head.mvd', 'confirm', {})).toBe('not_executor');
  await filed.does('ivanova', 'confirm', {});

  expect(await filed.row()).toMatchObject({ status: 'COMPLETED', closed: true });
  expect((await filed.facts()).deadlines).toEqual({});
  expect(await filed.ends()).toBe('completed');
});

test('a result that nobody answers is accepted when its window is over, and not before', async () => {
  const { filed } = await givenRenderedCase();
  const { acceptance } = (await filed.facts()).deadlines;
  await runTo(world, filed, 'acceptance', -HOUR_MS);
  expect(await filed.row()).toMatchObject({ status: 'SERVICE_RENDERED' });

  expect(await filed.ends()).toBe('completed');
  const { at } = await filed.lastEvent('acceptanceLapsed');
  expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(acceptance?.dueAt ?? ''));
});

test('a disputed result is judged by somebody who did not make it, and made anew', async () => {
  const { filed, executor } = await givenRenderedCase();
  await filed.does('ivanova', 'dispute', { reason: 'Ошибка в фамилии' });
  expect(await filed.row()).toMatchObject({ status: 'APPEAL_REVIEW' });
  const number = await filed.openAppeal();
  expect((await filed.facts()).appeals[0]).toMatchObject({
    kind: 'dispute',
    text: 'Ошибка в фамилии',
    against: [executor],
  });

  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));
  await filed.records('executed', 2);
  expect((await filed.facts()).result).toBeNull();
  await filed.does(executor, 'render', {});
  await filed.does('ivanova', 'confirm', {});
  expect(await filed.ends()).toBe('completed');
  expect(await filed.wholeJournal()).toBe(true);
});

test('nobody who did a step of the disputed result judges it', async () => {
  const filed = await world.file('business-licence', {
    change: (regulation) => {
      regulation.fee = null;
      regulation.steps = regulation.steps.filter(({ code }) => code === 'technical-review');
    },
  });
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.reaches('EXECUTED');
  await filed.does(executor, 'render', {});
  await filed.does('ivanova', 'dispute', { reason: 'Ошибка в фамилии' });

  const number = await filed.openAppeal();
  expect((await filed.facts()).appeals[0]?.against).toEqual(['head.mvd', executor]);
  expect(await filed.refusal('head.mvd', 'decide', verdict(number, 'denied'))).toBe(
    'decided_by_same_person',
  );
});

test('nor does who granted it, by appeal', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  await filed.does('dispatcher.mvd', 'decide', verdict(await isAppealed(filed), 'granted'));
  await filed.reaches('SERVICE_RENDERED');
  await filed.does('ivanova', 'dispute', { reason: 'Ошибка в фамилии' });

  const number = await filed.openAppeal();
  expect(await filed.refusal('dispatcher.mvd', 'decide', verdict(number, 'denied'))).toBe(
    'decided_by_same_person',
  );
  await filed.does('head.mvd', 'decide', verdict(number, 'denied'));
});

test('a dispute that is denied leaves one appeal with new evidence', async () => {
  const { filed } = await givenRenderedCase();
  await filed.does('ivanova', 'dispute', { reason: 'Ошибка в фамилии' });
  await filed.does('head.mvd', 'decide', verdict(await filed.openAppeal(), 'denied'));

  expect(await filed.row()).toMatchObject({ status: 'REFUSED', closed: false });
  expect((await filed.facts()).deadlines).toHaveProperty('appeal');
  expect(await filed.ends()).toBe('refused');
});
