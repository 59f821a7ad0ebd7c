import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();

/** A licence that is paid for and approved, and who has it. */
async function givenApprovedLicence() {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const executor = await filed.isClaimed();
  await filed.does(executor, 'approve', {});
  return { filed, executor };
}

test('a licence passes its four steps in their order, each by the right role, and is rendered', async () => {
  const { filed, executor } = await givenApprovedLicence();
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП Орлова' }));
  await filed.does(
    'head.mvd',
    'completeStep',
    step('technical-review', { signature: 'ЭП Громова' }),
  );
  await filed.records('stepCompleted', 3);
  await filed.does(executor, 'completeStep', step('register-entry', { data: { entry: 'Л-17' } }));
  await filed.reaches('EXECUTED');

  const { steps } = await filed.facts();
  expect(steps.map(({ code, result, by }) => [code, result, by?.id])).toEqual([
    ['legal-review', 'success', executor],
    ['technical-review', 'success', 'head.mvd'],
    ['issue-licence', 'success', 'reglament'],
    ['register-entry', 'success', executor],
  ]);
  expect(steps.map(({ signature }) => signature)).toEqual(['ЭП Орлова', 'ЭП Громова', null, null]);
  expect(steps[3]?.data).toEqual({ entry: 'Л-17' });
  expect(steps.every(({ at }) => at !== null)).toBe(true);

  // the automatic step made a document of the case
  const licence = (await filed.facts()).documents.find(({ kind }) => kind === 'licence');
  expect(licence).toMatchObject({ id: steps[2]?.documentId, contentType: 'application/pdf' });
  await filed.does(executor, 'render', { instructions: 'Выдаётся в окне № 4' });
  await filed.does('ivanova', 'confirm', {});
  expect(await filed.ends()).toBe('completed');
  expect(await filed.wholeJournal()).toBe(true);
});

test('a step out of its order, of another role, of another officer or unsigned is refused', async () => {
  const { filed, executor } = await givenApprovedLicence();
  const colleague = executor === 'officer.mvd' ? 'officer2.mvd' : 'officer.mvd';
  const signed = { signature: 'ЭП' };
  const refusal = (login: string, code: string, rest = {}) =>
    filed.refusal(login, 'completeStep', step(code, rest));

  expect(await refusal(executor, 'register-entry')).toBe('unknown_step');
  expect(await refusal(executor, 'tea-break')).toBe('unknown_step');
  expect(await refusal('head.mvd', 'legal-review', signed)).toBe('step_of_other_role');
  expect(await refusal(colleague, 'legal-review', signed)).toBe('not_executor');
  expect(await refusal(executor, 'legal-review')).toBe('signature_required');

  await filed.does(executor, 'completeStep', step('legal-review', signed));
  expect(await refusal(executor, 'legal-review', signed)).toBe('unknown_step');
  expect(await refusal(executor, 'technical-review', signed)).toBe('step_of_other_role');
});

test('a rejected step, which needs no signature, refuses the case', async () => {
  const { filed, executor } = await givenApprovedLicence();
  const rejected = step('legal-review', { result: 'rejected', comment: 'Нет права на объект' });
  await filed.does(executor, 'completeStep', rejected);

  expect(await filed.row()).toMatchObject({ status: 'REFUSED' });
  expect((await filed.facts()).decision).toMatchObject({
    outcome: 'refused',
    by: { id: executor },
    reasons: [{ code: 'step_rejected', text: 'Нет права на объект' }],
  });
});

test('a step that needs a clarification waits for the applicant, then is taken again', async () => {
  const { filed, executor } = await givenApprovedLicence();
  const unclear = step('legal-review', { result: 'needs_clarification', comment: 'Чей объект?' });
  await filed.does(executor, 'completeStep', unclear);
  expect(await filed.row()).toMatchObject({ status: 'CLARIFICATION_REQUIRED' });
  expect((await filed.facts()).questions).toEqual([
    { code: 'step_needs_clarification', text: 'Чей объект?' },
  ]);

  const answers = [{ code: 'step_needs_clarification', text: 'Мой, в собственности' }];
  await filed.does('ivanova', 'resubmit', { answers, documents: [] });
  await filed.records('executionResumed');
  expect(await filed.row()).toMatchObject({ status: 'APPROVED' });
  await filed.does(executor, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  expect((await filed.facts()).steps[0]).toMatchObject({ result: 'success', signature: 'ЭП' });
});

test('a step whose question is not answered in time ends the case', async () => {
  const { filed, executor } = await givenApprovedLicence();
  const unclear = step('legal-review', { result: 'needs_clarification', comment: 'Чей объект?' });
  await filed.does(executor, 'completeStep', unclear);

  expect(await filed.ends()).toBe('not_completed');
  expect(await filed.row()).toMatchObject({ status: 'NOT_COMPLETED', closed: true });
});
