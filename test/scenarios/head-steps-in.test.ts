import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();

test('a head sends an executed licence back to review: the fee stays paid, the steps are forgotten', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.records('stepCompleted', 3);
  await filed.does(executor, 'completeStep', step('register-entry'));
  await filed.reaches('EXECUTED');

  await filed.does('head.mvd', 'return', { stage: 'review', reason: 'Ошибка в основании' });
  await filed.records('reviewResumed');
  expect(await filed.lastEvent('returned')).toMatchObject({
    fromStatus: 'EXECUTED',
    toStatus: 'RECHECK',
    comment: 'Ошибка в основании',
    data: { stage: 'review' },
  });
  const facts = await filed.facts();
  expect(facts).toMatchObject({ status: 'UNDER_REVIEW', decision: null, result: null });
  expect(facts.steps.every(({ result, by }) => result === null && by === null)).toBe(true);
  expect(facts.payment).toMatchObject({ confirmed: true });

  // decided and executed anew, without another fee
  await filed.does(executor, 'approve', {});
  expect(await filed.refusal(executor, 'completeStep', step('register-entry'))).toBe(
    'unknown_step',
  );
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.records('stepCompleted', 7);
  await filed.does(executor, 'completeStep', step('register-entry'));
  await filed.reaches('EXECUTED');
  expect((await filed.journal()).filter((type) => type === 'paymentRequested')).toHaveLength(1);
  expect(await filed.wholeJournal()).toBe(true);
});

test('sent back to verification, a paid licence is verified and assigned again', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  await filed.isClaimed();
  await filed.does('head.mvd', 'return', { stage: 'verification', reason: 'Сверить ещё раз' });

  await filed.records('assigned', 2);
  expect((await filed.journal()).slice(-4)).toEqual([
    'claimed',
    'returned',
    'verified',
    'assigned',
  ]);
});

test('a step in the middle of execution can be started from the first again', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  const back = { stage: 'execution', reason: 'Заново' } as const;
  expect(await filed.refusal('head.mvd', 'return', back)).toBe('return_not_earlier');

  await filed.does('head.mvd', 'return', { ...back, stage: 'assignment' });
  await filed.records('assigned', 2);
  expect(await filed.row()).toMatchObject({ status: 'ASSIGNED' });
});

test('a case goes back only to a stage that it has left, and only by its head', async () => {
  const filed = await world.file('certificate');
  const executor = await filed.isClaimed();
  const back = { reason: 'Проверить' };

  for (const stage of ['review', 'execution'] as const) {
    expect(await filed.refusal('head.mvd', 'return', { ...back, stage })).toBe(
      'return_not_earlier',
    );
  }
  expect(await filed.refusal(executor, 'return', { ...back, stage: 'completeness' })).toBe(
    'not_executor',
  );
});

test('a case sent back for completeness that is not complete asks its applicant', async () => {
  const filed = await world.file('certificate');
  await filed.isClaimed();
  await filed.does('head.mvd', 'return', { stage: 'completeness', reason: 'Нет обоснования' });
  await filed.records('assigned', 2);
  const executor = await filed.isClaimed();
  await filed.does(executor, 'rework', { remarks: [{ path: 'form.purpose', text: 'Неясно' }] });
  await filed.does('ivanova', 'resubmit', { form: { purpose: 'x' }, documents: [] });

  await filed.records('recheckFailed');
  expect(await filed.row()).toMatchObject({ status: 'REWORK_REQUIRED' });
  expect((await filed.facts()).remarks).toMatchObject([{ path: 'form.purpose' }]);
});

test.each(['UNDER_REVIEW', 'SERVICE_RENDERED'] as const)(
  'a head annuls a case that is %s on formal grounds; it is over',
  async (status) => {
    const filed = await world.file('certificate');
    const executor = await filed.isClaimed();
    if (status === 'SERVICE_RENDERED') await filed.does(executor, 'approve', {});
    await filed.reaches(status);
    await filed.does('head.mvd', 'annul', { reason: 'Подано не тем лицом' });

    expect(await filed.ends()).toBe('annulled');
    expect(await filed.row()).toMatchObject({ status: 'ANNULLED', closed: true });
    expect(await filed.lastEvent('annulled')).toMatchObject({
      actorId: 'head.mvd',
      comment: 'Подано не тем лицом',
    });
    expect((await filed.facts()).deadlines).toEqual({});
  },
);
