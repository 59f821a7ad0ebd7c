import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEvent } from '../../../workflows/domain/apply-event.ts';
import { next } from '../../../workflows/domain/edges.ts';
import { factsOf, STATUS_CODES, type Status } from '../../../workflows/domain/status.ts';
import { TRANSITIONS, type EventType } from '../../../workflows/domain/transitions.ts';
import { after, april, filedInApril, lastDays, RULES } from '../../givens/case-in-april.ts';

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
    const found = after(filedInApril({ status }), [event, april(6)]);
    expect(found.status).toBe(to);
    expect(lastDays(found)).toEqual(expected);
  });

  test('closes when the status is left, and is new when it is entered again', () => {
    const back = after(
      filedInApril(),
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
    const waiting = after(filedInApril({ status: 'VERIFIED' }), ['paymentRequested', april(6)]);
    const failed = after(waiting, ['paymentStarted', april(7)], ['paymentFailed', april(8)]);
    expect(failed.deadlines.payment).toEqual(waiting.deadlines.payment);
    const suspended = after(failed, ['paymentSuspended', april(21)]);
    expect(lastDays(suspended)).not.toHaveProperty('payment');
  });
});

describe('the term stands still while the case waits for the applicant', () => {
  test('over the end of a working day: one more', () => {
    const back = after(
      filedInApril({ status: 'UNDER_REVIEW' }),
      ['clarificationRequested', april(7)],
      ['resubmitted', april(8)],
    );
    expect(back.pauses).toEqual([{ from: april(7), to: april(8) }]);
    expect(lastDays(back)).toEqual({ term: '21' });
  });

  test('several times: each adds its own days', () => {
    const back = after(
      filedInApril({ status: 'UNDER_REVIEW' }),
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
      filedInApril({ status: 'UNDER_REVIEW' }),
      ['clarificationRequested', april(7, 9)],
      ['resubmitted', april(7, 23)],
    );
    expect(lastDays(back)).toEqual({ term: '20' });
  });

  test('from a rejection to the appeal that was granted', () => {
    const granted = after(
      filedInApril({ status: 'UNDER_REVIEW' }),
      ['refused', april(7)],
      ['appealed', april(8)],
      ['appealGranted', april(14)],
    );
    // used up: none; then 14-17 are four, 20-24 nine, 27 the tenth
    expect(granted.pauses).toEqual([{ from: april(7), to: april(14) }]);
    expect(lastDays(granted)).toEqual({ term: '27' });
  });
});

const EVENTS = [...new Set(TRANSITIONS.map(({ event }) => event))];

test('whatever happens: the table decides, an end closes, a ledger has one open pause at most', () => {
  const statuses = fc.constantFrom(...STATUS_CODES);
  const events = fc.array(fc.constantFrom(...EVENTS), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(statuses, events, (start, wanted) => {
      let facts = filedInApril({ status: start });
      for (const [hours, event] of wanted.entries()) {
        const before = structuredClone(facts);
        const at = april(7 + Math.floor(hours / 2), 9 + (hours % 2) * 5);
        const found = applyEvent(facts, event, at, RULES);
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
