import { expect, test } from '@jest/globals';
import { appeal, isAppealed, isRefused, verdict } from '../givens/appeal.ts';
import { givenCaseWorld } from '../givens/case-world.ts';

const world = givenCaseWorld();

test('an appeal is decided by another person; granted, the certificate is made after all', async () => {
  const filed = await world.file('certificate');
  const officer = await isRefused(filed);
  await filed.skip('29 days');
  const number = await isAppealed(filed);
  expect(number).toBe(`${filed.number}-A1`);
  expect(await filed.row()).toMatchObject({ status: 'APPEAL_REVIEW', closed: false });
  expect((await filed.facts()).appeals[0]).toMatchObject({ against: [officer], decision: null });

  expect(await filed.refusal(officer, 'decide', verdict(number, 'granted'))).toBe('not_executor');
  expect(await filed.refusal('head.mvd', 'decide', verdict('2026-1', 'granted'))).toBe(
    'unknown_appeal',
  );
  await filed.does('head.mvd', 'decide', verdict(number, 'granted'));
  await filed.reaches('SERVICE_RENDERED');
  expect((await filed.facts()).decision).toMatchObject({
    outcome: 'approved',
    by: { id: 'head.mvd' },
  });
  await filed.does('ivanova', 'confirm', {});
  expect(await filed.ends()).toBe('completed');
  expect((await filed.journal()).slice(-6)).toEqual([
    'appealed',
    'appealGranted',
    'stepCompleted',
    'executed',
    'rendered',
    'confirmed',
  ]);
});

test('who took the disputed decision does not decide the appeal', async () => {
  const filed = await world.file('business-licence');
  await filed.isPaid();
  const officer = await filed.isClaimed();
  await filed.does(officer, 'approve', {});
  await filed.does(officer, 'completeStep', {
    step: 'legal-review',
    result: 'success',
    signature: 'ЭП',
  });
  await filed.does('head.mvd', 'completeStep', { step: 'technical-review', result: 'rejected' });
  const number = await isAppealed(filed);

  expect(await filed.refusal('head.mvd', 'decide', verdict(number, 'denied'))).toBe(
    'decided_by_same_person',
  );
  await filed.does('dispatcher.mvd', 'decide', verdict(number, 'granted'));
  expect(await filed.row()).toMatchObject({ status: 'APPROVED', executorId: officer });
  expect((await filed.facts()).steps[0]).toMatchObject({ result: null });
});

test('granted with a return, the case goes back to review and is decided anew', async () => {
  const filed = await world.file('certificate');
  const officer = await isRefused(filed);
  const number = await isAppealed(filed);
  await filed.does('head.mvd', 'decide', verdict(number, 'granted', 'review'));

  await filed.records('reviewResumed');
  expect(await filed.row()).toMatchObject({ status: 'UNDER_REVIEW', executorId: officer });
  expect((await filed.facts()).decision).toBeNull();
  await filed.does(officer, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
});

test('denied, it may be appealed once more with new evidence, before a third person; then only the court', async () => {
  const filed = await world.file('certificate');
  const officer = await isRefused(filed);
  const first = await isAppealed(filed, ['old-document']);
  await filed.does('head.mvd', 'decide', verdict(first, 'denied'));
  expect(await filed.row()).toMatchObject({ status: 'REFUSED', closed: false });

  expect(await filed.refusal('ivanova', 'appeal', appeal())).toBe('new_evidence_required');
  expect(await filed.refusal('ivanova', 'appeal', appeal({ documentIds: ['old-document'] }))).toBe(
    'new_evidence_required',
  );
  const second = await isAppealed(filed, ['old-document', 'new-document']);
  expect(second).toBe(`${filed.number}-A2`);
  expect(await filed.refusal('head.mvd', 'decide', verdict(first, 'denied'))).toBe(
    'unknown_appeal',
  );
  expect(await filed.refusal('head.mvd', 'decide', verdict(second, 'denied'))).toBe(
    'decided_by_same_person',
  );
  expect((await filed.facts()).appeals[1]?.against).toEqual([officer, 'head.mvd']);
  await filed.does('dispatcher.mvd', 'decide', verdict(second, 'denied'));

  expect(await filed.ends()).toBe('refused');
  expect(await filed.row()).toMatchObject({ status: 'REFUSED', closed: true });
  expect(Object.keys((await filed.facts()).deadlines)).toEqual(['court']);
});

test('what the refusal was decided on is no new evidence', async () => {
  const filed = await world.file('certificate');
  const officer = await filed.isClaimed();
  const document = {
    ...{ id: 'filed-before', version: 1, kind: 'identity', contentType: 'application/pdf' },
    ...{ size: 10, sha256: 'a'.repeat(64) },
  };
  await filed.does('ivanova', 'supplement', { comment: 'Паспорт', documents: [document] });
  await filed.does(officer, 'refuse', { reasons: [{ code: 'other', text: 'Не то' }] });
  const first = await isAppealed(filed, ['of-the-first-appeal']);
  await filed.does('head.mvd', 'decide', verdict(first, 'denied'));

  const again = appeal({ documentIds: ['filed-before', 'of-the-first-appeal'] });
  expect(await filed.refusal('ivanova', 'appeal', again)).toBe('new_evidence_required');
  await isAppealed(filed, ['filed-before', 'new-document']);
});

test('an appeal that nobody here may decide is handed over to another agency, and carried out there', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  const first = await isAppealed(filed);
  await filed.does('head.mvd', 'decide', verdict(first, 'denied'));
  const second = await isAppealed(filed, ['new-document']);
  const before = (await filed.facts()).deadlines;

  const away = { agency: 'soc', unit: 'soc-benefits', reason: 'Решали оба руководителя' };
  expect(await filed.refusal('officer.mvd', 'handover', away)).toBe('not_executor');
  await filed.does('head.mvd', 'handover', away);
  expect(await filed.lastEvent('handedOver')).toMatchObject({
    fromStatus: 'APPEAL_REVIEW',
    toStatus: 'APPEAL_REVIEW',
  });
  expect(await filed.row()).toMatchObject({ agency: 'soc', unit: 'soc-benefits' });
  expect((await filed.facts()).deadlines).toEqual(before);

  await filed.does('head.soc', 'decide', verdict(second, 'granted', 'review'));
  expect(await filed.isClaimed()).toMatch(/^officer2?\.soc$/);
  expect(await filed.row()).toMatchObject({ status: 'UNDER_REVIEW', agency: 'soc' });
});

test('a refusal that nobody appeals in thirty days is final', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  const { appeal: window } = (await filed.facts()).deadlines;
  const { at } = await filed.lastEvent('refused');
  const days = (Date.parse(window?.dueAt ?? '') - Date.parse(at)) / 86_400_000;
  expect(days).toBeGreaterThan(30); // the rest of the day, thirty days, and a weekend or holidays if it ends on one

  expect(await filed.ends()).toBe('refused');
  const lapsed = await filed.lastEvent('appealLapsed');
  expect(Date.parse(lapsed.at)).toBeGreaterThanOrEqual(Date.parse(window?.dueAt ?? ''));
  expect(await filed.row()).toMatchObject({ status: 'REFUSED', closed: true });
  await expect(filed.does('ivanova', 'appeal', appeal())).rejects.toThrow('not found');
});

test('an appeal in critical circumstances is decided in three days instead of ten', async () => {
  const filed = await world.file('certificate', {
    change: ({ terms }) => {
      terms.appealReview = 'PT240H';
      terms.appealExpedited = 'PT72H';
    },
  });
  await isRefused(filed);
  const number = await isAppealed(filed);
  const { at } = await filed.lastEvent('appealed');
  const hoursLeft = async () => {
    const { appealReview } = (await filed.facts()).deadlines;
    return (Date.parse(appealReview?.dueAt ?? '') - Date.parse(at)) / 3_600_000;
  };
  expect(await hoursLeft()).toBe(240);

  await filed.skip('1 day');
  const critical = { number, reason: 'Тяжёлая болезнь заявителя' };
  expect(await filed.refusal('head.mvd', 'expedite', { ...critical, number: 'other' })).toBe(
    'unknown_appeal',
  );
  await filed.does('head.mvd', 'expedite', critical);
  expect(await filed.refusal('head.mvd', 'expedite', critical)).toBe('not_allowed_in_status');
  expect(await hoursLeft()).toBe(72);
  expect((await filed.facts()).appeals[0]).toMatchObject({ expedited: true });

  // the new term is the one that is kept
  await filed.skip('3 days');
  await filed.records('termBreached');
  const breach = await filed.lastEvent('termBreached');
  expect(breach.data).toEqual({ deadline: 'appealReview' });
  expect(Math.floor((Date.parse(breach.at) - Date.parse(at)) / 3_600_000)).toBe(72);
});

test('an appeal that is not decided in time is recorded as overdue, and decided all the same', async () => {
  const filed = await world.file('certificate');
  await isRefused(filed);
  const number = await isAppealed(filed);
  await filed.skip('60 days');
  await filed.records('termBreached');
  expect(await filed.row()).toMatchObject({ status: 'APPEAL_REVIEW', overdue: true });

  await filed.does('head.mvd', 'decide', verdict(number, 'denied'));
  expect(await filed.row()).toMatchObject({ status: 'REFUSED', overdue: false });
});
