import { expect, test } from '@jest/globals';
import { isAppealed, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();

/** An application whose data the registry contradicts, and the number of its appeal. */
async function givenAppealedRejection(service: string): Promise<[FiledCase, string]> {
  const filed = await world.file(service, { form: { inn: '771204831010' } });
  await filed.reaches('REJECTED');
  return [filed, await isAppealed(filed)];
}

test('a granted appeal against a mismatch still asks for the fee and assigns an executor', async () => {
  const [filed, number] = await givenAppealedRejection('business-licence');
  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));
  await filed.isPaid();

  await filed.records('executionResumed');
  expect((await filed.journal()).slice(-5)).toEqual([
    'paymentRequested',
    'paymentStarted',
    'paymentConfirmed',
    'assigned',
    'executionResumed',
  ]);
  const executor = await filed.executor();
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  await filed.does('head.mvd', 'completeStep', step('technical-review', { signature: 'ЭП' }));
  await filed.records('stepCompleted', 3);
  await filed.does(executor, 'completeStep', step('register-entry'));
  await filed.does(executor, 'render', {});
  expect(await filed.ends()).toBe('completed');
  expect(await filed.wholeJournal()).toBe(true);
});

test('an appeal against a rejection is before the unit that would have got the case', async () => {
  const [filed] = await givenAppealedRejection('certificate');

  expect(await filed.row()).toMatchObject({ unit: 'mvd-licensing', executorId: null });
});

test('a granted appeal of a service without a fee is executed, and nobody examines it again', async () => {
  const [filed, number] = await givenAppealedRejection('certificate');
  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));

  await filed.reaches('SERVICE_RENDERED');
  expect(await filed.journal()).not.toContain('claimed');
});

test('without an officer to execute it, a granted appeal waits for the dispatcher', async () => {
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

  const officer = { id: 'officer.mvd', name: 'Орлова Елена Сергеевна', unit: 'mvd-licensing' };
  await filed.does('dispatcher.mvd', 'assign', { officer });
  await filed.records('executionResumed');
  expect(await filed.row()).toMatchObject({ status: 'APPROVED', executorId: 'officer.mvd' });
});

test.each(['business-licence', 'certificate'])(
  'returned to review by an appeal, a rejected %s is examined by an officer',
  async (service) => {
    const [filed, number] = await givenAppealedRejection(service);
    await filed.does('head.mvd', 'decide', verdict(number, 'granted', 'review'));
    if (service === 'business-licence') await filed.isPaid();

    const executor = await filed.isClaimed();
    await filed.does(executor, 'approve', {});
    expect(await filed.lastEvent('approved')).toMatchObject({ toStatus: 'APPROVED' });
  },
);

test('returned to verification by an appeal, the data is compared again', async () => {
  const [filed, number] = await givenAppealedRejection('certificate');
  await filed.does('head.mvd', 'decide', verdict(number, 'granted', 'verification'));

  await filed.records('mismatchFound', 2);
  expect(await filed.row()).toMatchObject({ status: 'REJECTED' });
});

test('returned to execution by an appeal, a rejected case is executed without a review', async () => {
  const [filed, number] = await givenAppealedRejection('certificate');
  await filed.does('head.mvd', 'decide', verdict(number, 'granted', 'execution'));

  await filed.reaches('SERVICE_RENDERED');
  expect(await filed.journal()).not.toContain('claimed');
});

test('denied, the rejection is a refusal by the person who upheld it', async () => {
  const [filed, number] = await givenAppealedRejection('certificate');
  await filed.does('head.mvd', 'decide', verdict(number, 'denied'));

  expect(await filed.row()).toMatchObject({ status: 'REFUSED' });
  expect((await filed.facts()).decision).toMatchObject({ by: { id: 'head.mvd' } });
  const second = await isAppealed(filed, ['new-document']);
  expect(await filed.refusal('head.mvd', 'decide', verdict(second, 'granted'))).toBe(
    'decided_by_same_person',
  );
});
