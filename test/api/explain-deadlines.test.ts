import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainDeadlines } from '../../api/explain-deadlines.ts';
import { applyEvent } from '../../workflows/domain/apply-event.ts';
import { carriedCalendar } from '../../workflows/domain/carried-calendar.ts';
import { deadlineInput } from '../../workflows/domain/case-deadlines.ts';
import { calculateDeadline } from '../../workflows/domain/deadlines.ts';
import { next } from '../../workflows/domain/edges.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import type { Term } from '../../workflows/domain/term.ts';
import { factsWith } from '../givens/cases.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const certificate = await shippedRegulation('certificate');
const trial = await shippedRegulation('trial');
/** What stops the clock, starts it again and moves a case to and fro, and never ends it. */
const EVENTS: EventType[] = [
  'accepted',
  'foundIncomplete',
  'resubmitted',
  'verified',
  'assigned',
  'claimed',
  'clarificationRequested',
  'reworkRequested',
  'approved',
  'extended',
  'termBreached',
  'returned',
];

const extension: fc.Arbitrary<Term> = fc.constantFrom<Term[]>(
  { workingDays: 3 },
  { calendarDays: 10 },
  { calendarMonths: 1 },
  'PT36H',
);
const walk = fc.array(
  fc.record({ choice: fc.nat(), hours: fc.integer({ min: 0, max: 150 }), extension }),
  { minLength: 8, maxLength: 25 },
);

test('what is explained is what runs, whatever pauses and extensions a case has had', () => {
  let [pauses, extensions] = [0, 0];
  fc.assert(
    fc.property(
      walk,
      fc.constantFrom(certificate, { ...certificate, zone: 'Asia/Kamchatka' }, trial),
      fc.date({ min: new Date('2025-06-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      (steps, procedure, filed) => {
        const submittedAt = filed.toISOString();
        const calendar = carriedCalendar(russianCalendar(), submittedAt, procedure.zone);
        const rules = { procedure, calendar };
        let [facts, at] = [factsWith({ status: 'DRAFT', submittedAt }), submittedAt];
        for (const step of [{ choice: 0, hours: 0, extension: 'PT1S' }, ...steps]) {
          const possible = EVENTS.filter((event) => next(facts.status, event));
          const event = possible[step.choice % possible.length];
          if (!event) break;
          at = new Date(Date.parse(at) + step.hours * 3_600_000).toISOString();
          if (event === 'extended') facts.extensions = [...facts.extensions, step.extension];
          facts = applyEvent(facts, event, at, rules) ?? facts;
        }
        const ground = { ...rules, journal: [] };
        for (const item of explainDeadlines({ facts, updatedAt: at }, ground, 'ru')) {
          const running = facts.deadlines[item.code];
          if (!running) throw new Error('What does not run is explained');
          const recounted = calculateDeadline(deadlineInput(running, facts, at, rules));
          expect([recounted.dueAt, recounted.lastDay]).toEqual([item.dueAt, item.lastDay]);
          expect(item.days).toEqual(recounted.days);
        }
        pauses += facts.pauses.length;
        extensions += facts.extensions.length;
      },
    ),
    { numRuns: 80 },
  );
  expect(pauses).toBeGreaterThan(50);
  expect(extensions).toBeGreaterThan(50);
});
