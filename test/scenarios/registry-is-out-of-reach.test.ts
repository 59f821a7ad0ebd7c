import { afterEach, describe, expect, test } from '@jest/globals';
import { allowedActions } from '../../workflows/domain/allowed-actions.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';

const world = givenCaseWorld();
afterEach(() => world.registries.behave('normal'));

const askedForTwoHours = ({ terms }: Regulation) => {
  terms.verification = 'PT2H';
};

test.each(['down', 'garbled'] as const)(
  'a registry that is %s refuses nobody: the case waits, and goes on once it works again',
  async (mode) => {
    await world.registries.behave(mode);
    const filed = await world.file('certificate');
    await filed.skip('3 hours');
    expect(await filed.journal()).toEqual(['drafted', 'accepted']);
    expect(await filed.facts()).toMatchObject({ status: 'ACCEPTED', manualCheck: false });

    await world.registries.behave('normal');
    await filed.skip('15 minutes');

    await filed.reaches('ASSIGNED');
    expect(await filed.journal()).toEqual(['drafted', 'accepted', 'verified', 'assigned']);
  },
);

test('a slow registry is waited for; one that is too slow is asked again', async () => {
  await world.registries.behave('slow', 500);
  const slow = await world.file('certificate');
  await slow.reaches('ASSIGNED');

  await world.registries.behave('slow', 60_000);
  const tooSlow = await world.file('certificate');
  await tooSlow.isTried('verifyApplicant', 2);
  await world.registries.behave('normal');
  await tooSlow.skip('1 hour');

  await tooSlow.reaches('ASSIGNED');
  expect(await tooSlow.journal()).toEqual(['drafted', 'accepted', 'verified', 'assigned']);
});

describe('beyond its term an officer checks by hand:', () => {
  const givenManualCheck = async (): Promise<FiledCase> => {
    await world.registries.behave('down');
    const filed = await world.file('certificate', { change: askedForTwoHours });
    await filed.skip('3 hours');
    await filed.records('manualCheckRequested');
    return filed;
  };

  test('the case is still accepted, with the unit that is to check it', async () => {
    const filed = await givenManualCheck();
    const facts = await filed.facts();
    expect(facts).toMatchObject({
      status: 'ACCEPTED',
      manualCheck: true,
      assignment: { agency: 'mvd', unit: 'mvd-licensing', executor: null },
    });
    const { procedure } = await filed.snapshot();
    expect(allowedActions(facts, procedure, ['officer'])).toContain('verify');
    expect(allowedActions(facts, procedure, ['applicant'])).toEqual(['withdraw', 'supplement']);
    const answer = { outcome: 'match', comment: 'Сам себя проверил' } as const;
    expect(await filed.refusal('ivanova', 'verify', answer)).toBe('not_executor');
  });

  test('a match verifies the applicant', async () => {
    const filed = await givenManualCheck();
    await filed.does('officer2.mvd', 'verify', { outcome: 'match', comment: 'Паспорт предъявлен' });

    await filed.reaches('ASSIGNED');
    expect(await filed.facts()).toMatchObject({ manualCheck: false, decision: null });
    expect(await filed.journal()).toEqual([
      'drafted',
      'accepted',
      'manualCheckRequested',
      'manuallyVerified',
      'assigned',
    ]);
  });

  test('a mismatch rejects the case, as the officer says', async () => {
    const filed = await givenManualCheck();
    const comment = 'Дата рождения в паспорте другая';
    await filed.does('officer.mvd', 'verify', { outcome: 'mismatch', comment });

    await filed.reaches('REJECTED');
    expect((await filed.facts()).decision).toMatchObject({
      outcome: 'rejected',
      by: { id: 'officer.mvd' },
      reasons: [{ code: 'data_mismatch', text: comment }],
    });
    expect(await filed.ends()).toBe('rejected');
  });

  test('not before: as long as registries are asked, nobody checks by hand', async () => {
    await world.registries.behave('down');
    const filed = await world.file('certificate');
    const answer = { outcome: 'match', comment: 'Рано' } as const;
    expect(await filed.refusal('officer.mvd', 'verify', answer)).toBe('not_allowed_in_status');
  });

  test('the term of the case may break over it, the case stays', async () => {
    const filed = await givenManualCheck();
    await filed.skip('40 days');
    await filed.records('termBreached');
    expect(await filed.facts()).toMatchObject({ status: 'ACCEPTED', overdue: true });

    await filed.does('officer.mvd', 'verify', { outcome: 'match', comment: 'Сверено' });
    await filed.reaches('ASSIGNED');
  });
});
