import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEvent, standingAppeals } from '../../../workflows/domain/apply-event.ts';
import type { CaseFacts } from '../../../workflows/domain/case.ts';
import type { Appeal } from '../../../workflows/domain/case-parts.ts';
import { next } from '../../../workflows/domain/edges.ts';
import { procedureOf } from '../../../workflows/domain/regulation.ts';
import { factsOf, STATUS_CODES, type Status } from '../../../workflows/domain/status.ts';
import { TRANSITIONS, type EventType } from '../../../workflows/domain/transitions.ts';
import { factsWith } from '../../givens/cases.ts';
import { shippedRegulation } from '../../givens/regulation.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

/** Ten working days in all; first check 3, completion, rework and payment 10, clarification 5; acceptance 5 calendar days. */
const procedure = procedureOf(await shippedRegulation('certificate'));
const rules = { procedure, calendar: russianCalendar() };

/** April 2026 in Moscow, without holidays: Mondays are the 6th, 13th, 20th and 27th. */
const april = (day: number, hour = 12) => new Date(Date.UTC(2026, 3, day, hour - 3)).toISOString();
const filed = (changes: Partial<CaseFacts> = {}) =>
  factsWith({ submittedAt: april(6), ...changes });

function after(facts: CaseFacts, ...steps: [EventType, string][]): CaseFacts {
  return steps.reduce((before, [event, at]) => {
    const facts = applyEvent(before, event, at, rules);
    if (!facts) throw new Error(`No ${event} in ${before.status}`);
    return facts;
  }, facts);
}
const lastDays = ({ deadlines }: CaseFacts) =>
  Object.fromEntries(Object.values(deadlines).map(({ code, lastDay }) => [code, lastDay.slice(8)]));

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

describe('the window of each status, beside the term of the case', () => {
  test.each<[Status, EventType, Status, Record<string, string>]>([
    ['DRAFT', 'accepted', 'ACCEPTED', { firstCheck: '09', term: '20' }],
    ['ACCEPTED', 'foundIncomplete', 'INCOMPLETE', { completion: '20', term: '20' }],
    ['ACCEPTED', 'verified', 'VERIFIED', { term: '20' }],
    ['VERIFIED', 'paymentRequested', 'AWAITING_PAYMENT', { payment: '20', term: '20' }],
    [
      'UNDER_REVIEW',
      'clarificationRequested',
      'CLARIFICATION_REQUIRED',
      { clarification: '13', term: '20' },
    ],
    ['UNDER_REVIEW', 'reworkRequested', 'REWORK_REQUIRED', { rework: '20', term: '20' }],
    ['UNDER_REVIEW', 'approved', 'APPROVED', { term: '20' }],
    // the 11th is a Saturday, the end moves to Monday
    ['EXECUTED', 'rendered', 'SERVICE_RENDERED', { acceptance: '13' }],
    // thirty calendar days from the 6th: Wednesday, 6 May
    ['UNDER_REVIEW', 'refused', 'REFUSED', { appeal: '06' }],
    ['REFUSED', 'appealed', 'APPEAL_REVIEW', { appealReview: '20' }],
    ['SERVICE_RENDERED', 'confirmed', 'COMPLETED', {}],
    ['REWORK_REQUIRED', 'reworkLapsed', 'ANNULLED', {}],
  ])('%s, %s: %s with %j', (status, event, to, expected) => {
    const found = after(filed({ status }), [event, april(6)]);
    expect(found.status).toBe(to);
    expect(lastDays(found)).toEqual(expected);
  });

  test('closes when the status is left, and is new when it is entered again', () => {
    const back = after(
      filed(),
      ['foundIncomplete', april(6)],
      ['resubmitted', april(8)],
      ['foundIncomplete', april(8, 13)],
    );
    expect(back.deadlines.completion).toMatchObject({
      startedAt: april(8, 13),
      lastDay: '2026-04-22',
    });
    expect(after(back, ['resubmitted', april(9)]).deadlines).not.toHaveProperty('completion');
  });

  test('stays as it is through an event that leaves the status alone', () => {
    const waiting = after(filed({ status: 'VERIFIED' }), ['paymentRequested', april(6)]);
    const failed = after(waiting, ['paymentStarted', april(7)], ['paymentFailed', april(8)]);
    expect(failed.deadlines.payment).toEqual(waiting.deadlines.payment);
    const suspended = after(failed, ['paymentSuspended', april(21)]);
    expect(lastDays(suspended)).not.toHaveProperty('payment');
  });
});

describe('the term stands still while the case waits for the applicant', () => {
  test('over the end of a working day: one more', () => {
    const back = after(
      filed({ status: 'UNDER_REVIEW' }),
      ['clarificationRequested', april(7)],
      ['resubmitted', april(8)],
    );
    expect(back.pauses).toEqual([{ from: april(7), to: april(8) }]);
    expect(lastDays(back)).toEqual({ term: '21' });
  });

  test('several times: each adds its own days', () => {
    const back = after(
      filed({ status: 'UNDER_REVIEW' }),
      ['clarificationRequested', april(7)],
      ['resubmitted', april(8)],
      ['reviewResumed', april(8)],
      ['reworkRequested', april(10)], // Friday
      ['resubmitted', april(13)], // Monday
      ['reviewResumed', april(13)],
    );
    expect(back.pauses).toHaveLength(2);
    expect(lastDays(back)).toEqual({ term: '22' });
  });

  test('within a day: nothing', () => {
    const back = after(
      filed({ status: 'UNDER_REVIEW' }),
      ['clarificationRequested', april(7, 9)],
      ['resubmitted', april(7, 23)],
    );
    expect(lastDays(back)).toEqual({ term: '20' });
  });

  test('from a rejection to the appeal that was granted', () => {
    const granted = after(
      filed({ status: 'UNDER_REVIEW' }),
      ['refused', april(7)],
      ['appealed', april(8)],
      ['appealGranted', april(14)],
    );
    // used up: none; then 14-17 are four, 20-24 nine, 27 the tenth
    expect(granted.pauses).toEqual([{ from: april(7), to: april(14) }]);
    expect(lastDays(granted)).toEqual({ term: '27' });
  });
});

describe('an appeal', () => {
  test('has its window until it has been denied twice; then only the court is left', () => {
    const denied = (...appeals: Appeal[]) =>
      lastDays(after(filed({ status: 'APPEAL_REVIEW', appeals }), ['appealDenied', april(6)]));
    expect(denied(appeal('denied'))).toEqual({ appeal: '06' });
    expect(denied(appeal('denied'), appeal('denied'))).toEqual({});
    // a granted one was about another decision
    expect(denied(appeal('denied'), appeal('granted'), appeal('denied'))).toEqual({ appeal: '06' });
  });

  test('that is expedited is due three working days after it was filed', () => {
    const found = after(
      filed({ status: 'REFUSED', appeals: [appeal(null)] }),
      ['appealed', april(6)],
      ['appealExpedited', april(8)],
    );
    expect(found.deadlines.appealReview).toMatchObject({
      startedAt: april(6),
      lastDay: '2026-04-09',
    });
  });

  test('stands against the decision that stands', () => {
    const [first, second, third] = [appeal('denied'), appeal('granted'), appeal(null)];
    expect(standingAppeals(filed({ appeals: [] }))).toEqual([]);
    expect(standingAppeals(filed({ appeals: [first] }))).toEqual([first]);
    expect(standingAppeals(filed({ appeals: [first, second] }))).toEqual([]);
    expect(standingAppeals(filed({ appeals: [first, second, third] }))).toEqual([third]);
  });

  test('that did not come closes the case', () => {
    const rejected = after(filed(), ['mismatchFound', april(6)]);
    expect(rejected.closed).toBe(false);
    expect(after(rejected, ['appealLapsed', '2026-05-06T21:00:00.000Z'])).toMatchObject({
      status: 'REJECTED',
      closed: true,
      deadlines: {},
    });
  });
});

describe('an overdue case', () => {
  const overdue = filed({ status: 'UNDER_REVIEW', overdue: true });

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

const EVENTS = [...new Set(TRANSITIONS.map(({ event }) => event))];

test('whatever happens: the table decides, an end closes, a ledger has one open pause at most', () => {
  const statuses = fc.constantFrom(...STATUS_CODES);
  const events = fc.array(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(statuses, events, (start, wanted) => {
      let facts = filed({ status: start });
      for (const [hours, event] of wanted.entries()) {
        const before = structuredClone(facts);
        const at = april(7 + Math.floor(hours / 2), 9 + (hours % 2) * 5);
        const found = applyEvent(facts, event, at, rules);
        expect(facts).toEqual(before);
        expect(found?.status ?? null).toBe(next(before.status, event));
        if (!found) continue;

        const { status, deadlines, pauses, closed } = found;
        if (factsOf(status).end === 'final')
          expect({ closed, deadlines }).toEqual({ closed: true, deadlines: {} });
        expect(pauses.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
        expect(pauses.at(-1)?.to === null).toBe(factsOf(status).clock === 'stopped');
        expect(Object.entries(deadlines).every(([code, deadline]) => deadline.code === code)).toBe(
          true,
        );
        facts = found;
      }
    }),
  );
});
