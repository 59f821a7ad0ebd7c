import { describe, expect, test } from '@jest/globals';
import { standingAppeals } from '../../../workflows/domain/appeals.ts';
import type { Appeal } from '../../../workflows/domain/case-parts.ts';
import { after, april, filedInApril, lastDays } from '../../givens/case-in-april.ts';

const appeal = (outcome: 'granted' | 'denied' | null, expedited = false): Appeal => ({
  number: 'A',
  filedAt: april(7),
  kind: 'appeal',
  grounds: 'other',
  text: '',
  wanted: '',
  documentIds: [],
  critical: false,
  expedited,
  against: [],
  decision: outcome && {
    outcome,
    at: april(8),
    by: { id: 'h', name: 'H', role: 'head' },
    reasons: [],
    returnTo: null,
  },
});

describe('an appeal', () => {
  test('has its window until it has been denied twice; then only the court is left', () => {
    const denied = (...appeals: Appeal[]) =>
      lastDays(
        after(filedInApril({ status: 'APPEAL_REVIEW', appeals }), ['appealDenied', april(6)]),
      );
    expect(denied(appeal('denied'))).toEqual({ appeal: '06' });
    expect(denied(appeal('denied'), appeal('denied'))).toEqual({ court: '06' });
    // a granted one was about another decision
    expect(denied(appeal('denied'), appeal('granted'), appeal('denied'))).toEqual({ appeal: '06' });
  });

  test('that is expedited is due three working days after it was filed', () => {
    const filed = after(filedInApril({ status: 'REFUSED', appeals: [appeal(null)] }), [
      'appealed',
      april(6),
    ]);
    const found = after({ ...filed, appeals: [appeal(null, true)] }, ['appealExpedited', april(8)]);
    expect(found.deadlines.appealReview).toMatchObject({
      startedAt: april(6),
      lastDay: '2026-04-09',
    });
  });

  test('stands against the decision that stands', () => {
    const [first, second, third] = [appeal('denied'), appeal('granted'), appeal(null)];
    expect(standingAppeals(filedInApril({ appeals: [] }))).toEqual([]);
    expect(standingAppeals(filedInApril({ appeals: [first] }))).toEqual([first]);
    expect(standingAppeals(filedInApril({ appeals: [first, second] }))).toEqual([]);
    expect(standingAppeals(filedInApril({ appeals: [first, second, third] }))).toEqual([third]);
  });

  test('that did not come closes the case', () => {
    const rejected = after(filedInApril(), ['mismatchFound', april(6)]);
    expect(rejected.closed).toBe(false);
    expect(after(rejected, ['appealLapsed', '2026-05-06T21:00:00.000Z'])).toMatchObject({
      status: 'REJECTED',
      closed: true,
      deadlines: {},
    });
  });
});

describe('an overdue case', () => {
  const overdue = filedInApril({ status: 'UNDER_REVIEW', overdue: true });

  test('stays overdue whatever is done', () => {
    expect(after(overdue, ['approved', april(22)]).overdue).toBe(true);
  });
  test('is in time again when the term was extended beyond now', () => {
    const extended = { ...overdue, extensions: [{ workingDays: 5 }] };
    const found = after(extended, ['extended', april(22)]);
    expect(lastDays(found)).toEqual({ term: '27' });
    expect(found.overdue).toBe(false);
    expect(after(extended, ['extended', april(28)]).overdue).toBe(true);
  });
  test('is not overdue any more once it is over', () => {
    expect(after(overdue, ['refused', april(22)]).overdue).toBe(false);
    expect(after(overdue, ['withdrawn', april(22)]).overdue).toBe(false);
  });
});
