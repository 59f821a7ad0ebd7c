import { afterEach, describe, expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { announcedBy, remindersOf } from '../givens/reminders.ts';

const world = givenCaseWorld();
afterEach(() => world.registries.behave('normal'));

const OF_THE_ROUND = 6; // drafted, accepted, verified, assigned, claimed, sent back
const REMARKS = [{ path: 'form.purpose', text: 'Укажите, куда представляется справка' }];
const QUESTIONS = [{ code: 'q1', text: 'Нужен ли перевод?' }];

const givenUnderReview = async () => {
  const filed = await world.file('certificate');
  return { filed, officer: await filed.isClaimed() };
};
const givenRework = async () => {
  const { filed, officer } = await givenUnderReview();
  await filed.does(officer, 'rework', { remarks: REMARKS });
  return { filed, officer };
};
const journalSince = async (filed: FiledCase) => (await filed.journal()).slice(OF_THE_ROUND);

describe('questions', () => {
  test('are shown; the answer is checked and comes back to the same officer', async () => {
    const { filed, officer } = await givenUnderReview();
    await filed.does(officer, 'clarify', { questions: QUESTIONS });
    const asked = await filed.facts();
    expect(asked).toMatchObject({ status: 'CLARIFICATION_REQUIRED', questions: QUESTIONS });
    expect(asked.deadlines.clarification?.term).toEqual({ workingDays: 5 });

    const answers = [{ code: 'q1', text: 'Нет, не нужен' }];
    const receipt = await filed.does('ivanova', 'resubmit', { answers, documents: [] });
    expect(receipt.status).toBe('RECHECK');

    await filed.reaches('UNDER_REVIEW');
    expect(await filed.facts()).toMatchObject({ questions: [], assignment: asked.assignment });
    expect(await filed.lastEvent('resubmitted')).toMatchObject({ data: { answers } });
    expect(await journalSince(filed)).toEqual(['resubmitted', 'reviewResumed']);
    await filed.does(officer, 'approve', {});
    await filed.reaches('SERVICE_RENDERED');
  });

  test('without an answer in time leave the case not completed', async () => {
    const { filed, officer } = await givenUnderReview();
    await filed.does(officer, 'clarify', { questions: QUESTIONS });
    const announced = announcedBy((await filed.facts()).deadlines.clarification);

    expect(await filed.ends()).toBe('not_completed');
    expect(await filed.row()).toMatchObject({ status: 'NOT_COMPLETED', closed: true });
    const reminders = announced.map(() => 'reminded');
    expect(await journalSince(filed)).toEqual([...reminders, 'clarificationLapsed']);
    expect(await remindersOf(filed, announced)).toEqual(announced);
  });

  test('come from the executor alone, and not twice', async () => {
    const { filed, officer } = await givenUnderReview();
    const another = officer === 'officer.mvd' ? 'officer2.mvd' : 'officer.mvd';
    const body = { questions: QUESTIONS };
    expect(await filed.refusal(another, 'clarify', body)).toBe('not_executor');
    await filed.does(officer, 'clarify', body);
    expect(await filed.refusal(officer, 'clarify', body)).toBe('not_allowed_in_status');
    expect(await filed.refusal(officer, 'approve', {})).toBe('not_allowed_in_status');
  });
});

describe('remarks', () => {
  test('are shown by field; the reworked form is checked and comes back to the same officer', async () => {
    const { filed } = await givenRework();
    const asked = await filed.facts();
    expect(asked.status).toBe('REWORK_REQUIRED');
    expect(asked.remarks).toEqual([{ ...REMARKS[0], code: 'officer' }]);
    expect(asked.deadlines.rework?.term).toEqual({ workingDays: 10 });

    await filed.does('ivanova', 'resubmit', { form: { purpose: 'В посольство' }, documents: [] });

    await filed.reaches('UNDER_REVIEW');
    expect(await filed.facts()).toMatchObject({
      remarks: [],
      form: { ...asked.form, purpose: 'В посольство' },
      assignment: asked.assignment,
    });
    expect(await filed.lastEvent('resubmitted')).toMatchObject({ data: { fields: ['purpose'] } });
  });

  test('without an answer in time annul the case', async () => {
    const { filed } = await givenRework();
    const announced = announcedBy((await filed.facts()).deadlines.rework);
    expect(await filed.ends()).toBe('annulled');
    expect(await filed.row()).toMatchObject({ status: 'ANNULLED', closed: true });
    const reminders = announced.map(() => 'reminded');
    expect(await journalSince(filed)).toEqual([...reminders, 'reworkLapsed']);
    expect(await remindersOf(filed, announced)).toEqual(announced);
  });

  test('are asked again of an answer that breaks the form, with a window of its own', async () => {
    const { filed } = await givenRework();
    await filed.skip('2 days');
    await filed.does('ivanova', 'resubmit', { form: { purpose: '', copies: 0 }, documents: [] });

    await filed.reaches('REWORK_REQUIRED');
    const { remarks, deadlines } = await filed.facts();
    expect(remarks.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'form.copies too_small',
      'form.purpose too_short',
    ]);
    expect(deadlines.rework?.startedAt).toBe((await filed.lastEvent('recheckFailed')).at);

    const form = { purpose: 'В посольство', copies: null };
    await filed.does('ivanova', 'resubmit', { form, documents: [] });
    await filed.reaches('UNDER_REVIEW');
    expect((await filed.facts()).form).not.toHaveProperty('copies');
    expect(await journalSince(filed)).toEqual([
      'resubmitted',
      'recheckFailed',
      'resubmitted',
      'reviewResumed',
    ]);
  });
});

describe('what registries have confirmed cannot be swapped afterwards:', () => {
  const swap = { form: { fullName: 'Петрова Анна Ильинична' }, documents: [] };

  test('they are asked again, and a mismatch rejects the case', async () => {
    const { filed } = await givenRework();
    await filed.does('ivanova', 'resubmit', swap);

    await filed.reaches('REJECTED');
    expect((await filed.facts()).decision).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'data_mismatch', text: 'form.fullName' }],
    });
    expect(await journalSince(filed)).toEqual(['resubmitted', 'mismatchFound']);
    expect(await filed.ends()).toBe('rejected');
  });

  test('neither in an answer that is incomplete first', async () => {
    const { filed } = await givenRework();
    const form = { ...swap.form, purpose: null };
    await filed.does('ivanova', 'resubmit', { ...swap, form });
    await filed.reaches('REWORK_REQUIRED');
    await filed.does('ivanova', 'resubmit', { form: { purpose: 'Для визы' }, documents: [] });

    await filed.reaches('REJECTED');
    expect((await journalSince(filed)).at(-1)).toBe('mismatchFound');
  });

  test('nor while a registry is away: an officer then checks by hand', async () => {
    const filed = await world.file('certificate', {
      change: ({ terms }) => {
        terms.verification = 'PT1H';
      },
    });
    const officer = await filed.isClaimed();
    await filed.does(officer, 'rework', { remarks: REMARKS });
    await world.registries.behave('down');

    await filed.does('ivanova', 'resubmit', swap);
    expect(await filed.refusal(officer, 'approve', {})).toBe('not_allowed_in_status');
    await filed.skip('2 hours');
    await filed.records('manualCheckRequested');
    expect((await filed.facts()).status).toBe('RECHECK');
    await filed.does(officer, 'verify', { outcome: 'mismatch', comment: 'Другой человек' });

    await filed.reaches('REJECTED');
    expect(await filed.ends()).toBe('rejected');
  });

  test('what they do not compare asks nobody', async () => {
    const { filed } = await givenRework();
    await world.registries.behave('down');
    await filed.does('ivanova', 'resubmit', { form: { purpose: 'Для визы' }, documents: [] });
    await filed.reaches('UNDER_REVIEW');
  });
});
