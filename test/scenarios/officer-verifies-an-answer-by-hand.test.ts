import { beforeEach, expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { StandingCase } from '../givens/standing-case.ts';
import { step } from '../givens/step.ts';

const world = givenCaseWorld();
beforeEach(() => world.registries.behave('normal'));

const REASON = 'Так нужно';
/** Another spelling of her name: registries are asked again. */
const RENAMED = { fullName: 'Иванова Мария' };
const MATCH = { outcome: 'match', comment: REASON } as const;

/** The registries do not answer within their term. */
async function answersUnverified(filed: FiledCase): Promise<void> {
  await world.registries.behave('down');
  await filed.does('ivanova', 'resubmit', { form: RENAMED, documents: [] });
  await filed.skip('3 hours');
  await filed.records('manualCheckRequested');
}

test('what was answered to a question is verified by hand, and the review goes on', async () => {
  const { filed } = await StandingCase.in(world, 'RECHECK');
  await filed.does('officer.mvd', 'verify', MATCH);
  await filed.reaches('UNDER_REVIEW');
  expect(await filed.lastEvent('manuallyVerified')).toMatchObject({ fromStatus: 'RECHECK' });
  expect(await filed.lastEvent('reviewResumed')).toMatchObject({ fromStatus: 'VERIFIED' });
});

test('what a step had to ask for is verified by hand, and execution goes on', async () => {
  const { filed } = await StandingCase.in(world, 'APPROVED');
  const unclear = step('legal-review', { result: 'needs_clarification', comment: REASON });
  await filed.does('officer.mvd', 'completeStep', unclear);
  await answersUnverified(filed);
  await filed.does('officer.mvd', 'verify', MATCH);
  await filed.reaches('APPROVED');
  expect(await filed.lastEvent('executionResumed')).toMatchObject({ fromStatus: 'VERIFIED' });
});
