import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../../../workflows/domain/business-calendar.ts';
import { checkDeadlineInput } from '../../../workflows/domain/check-deadline-input.ts';
import {
  calculateDeadline,
  type DeadlineInput,
  type Pause,
} from '../../../workflows/domain/deadlines.ts';
import { explainDeadline } from '../../../workflows/domain/explain-deadline.ts';
import type { Term } from '../../../workflows/domain/term.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

const calendar = russianCalendar();

const zone = fc.constantFrom(
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Asia/Yekaterinburg',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'America/Santiago', // its clocks change at midnight
  'Asia/Beirut',
  'UTC',
);
const instant = fc
  .date({ min: new Date('2024-06-01'), max: new Date('2029-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const pause: fc.Arbitrary<Pause> = fc
  .tuple(instant, fc.integer({ min: 0, max: 20 * 24 * 3600 }))
  .map(([from, seconds]) => ({
    from,
    to: new Date(Date.parse(from) + seconds * 1000).toISOString(),
  }));
const days = fc.integer({ min: 1, max: 90 });
const workingTerm: fc.Arbitrary<Term> = days.map((workingDays) => ({ workingDays }));
const calendarTerm: fc.Arbitrary<Term> = days.map((calendarDays) => ({ calendarDays }));
const dayTerm = fc.oneof(workingTerm, calendarTerm);
const monthTerm: fc.Arbitrary<Term> = fc
  .integer({ min: 1, max: 12 })
  .map((calendarMonths) => ({ calendarMonths }));
const term = fc.oneof(
  dayTerm,
  fc.integer({ min: 1, max: 1_000_000 }).map((seconds) => `PT${String(seconds)}S`),
);

const anyTerm = fc.oneof(term, monthTerm);

function inputOf(
  ofTerm: fc.Arbitrary<Term>,
  ofExtension: fc.Arbitrary<Term> = ofTerm,
): fc.Arbitrary<DeadlineInput> {
  return fc.record({
    from: instant,
    term: ofTerm,
    zone,
    calendar: fc.constant(calendar),
    pauses: fc.array(pause, { maxLength: 4 }),
    extensions: fc.array(ofExtension, { maxLength: 3 }),
  });
}

function holds(input: fc.Arbitrary<DeadlineInput>, check: (input: DeadlineInput) => void): void {
  fc.assert(fc.property(input, check), { numRuns: 300 });
}

const dueAt = (input: DeadlineInput) => Date.parse(calculateDeadline(input).dueAt);

test('a deadline is after its event, and whatever passes the check is counted', () => {
  holds(inputOf(anyTerm), (input) => {
    expect(checkDeadlineInput(input, 'en')).toEqual([]);
    expect(dueAt(input)).toBeGreaterThan(Date.parse(input.from));
  });
});

test('a longer term of the same unit never ends earlier', () => {
  const pair = fc.tuple(inputOf(dayTerm), days, days, fc.boolean());
  fc.assert(
    fc.property(pair, ([input, a, b, inWorkingDays]) => {
      const [short, long] = [a, b]
        .sort((x, y) => x - y)
        .map((n): Term => (inWorkingDays ? { workingDays: n } : { calendarDays: n }))
        .map((ofLength) => dueAt({ ...input, term: ofLength }));
      expect(long).toBeGreaterThanOrEqual(short ?? Infinity);
    }),
  );
});

test('neither a pause nor an extension of any unit brings a deadline nearer', () => {
  fc.assert(
    fc.property(inputOf(anyTerm, term), pause, term, (input, anotherPause, another) => {
      const before = dueAt(input);
      const { pauses = [], extensions = [] } = input;
      expect(dueAt({ ...input, pauses: [...pauses, anotherPause] })).toBeGreaterThanOrEqual(before);
      expect(dueAt({ ...input, extensions: [...extensions, another] })).toBeGreaterThanOrEqual(
        before,
      );
    }),
    { numRuns: 300 },
  );
});

test('a later event of the same place never has an earlier deadline', () => {
  fc.assert(
    fc.property(inputOf(term), instant, (input, other) => {
      const [earlier, later] = [input.from, other].sort();
      expect(dueAt({ ...input, from: later ?? '' })).toBeGreaterThanOrEqual(
        dueAt({ ...input, from: earlier ?? '' }),
      );
    }),
  );
});

test('a later event never has an earlier end of a term in months', () => {
  fc.assert(
    fc.property(inputOf(monthTerm), instant, (input, other) => {
      const [earlier = '', later = ''] = [input.from, other].sort();
      const run = (from: string) => dueAt({ ...input, from, pauses: [] });
      expect(run(later)).toBeGreaterThanOrEqual(run(earlier));
    }),
  );
});

test('a term in days uses up exactly its days and ends on a working day', () => {
  holds(inputOf(dayTerm), (input) => {
    const deadline = calculateDeadline(input);
    const length = [input.term, ...(input.extensions ?? [])]
      .flatMap((part): number[] => (typeof part === 'string' ? [] : Object.values(part)))
      .reduce((total, amount) => total + amount, 0);
    expect(deadline.days.filter(({ counted }) => counted)).toHaveLength(length);
    expect(isWorkingDay(calendar, deadline.lastDay)).toBe(true);
    expect(deadline.days.at(-1)?.date).toBe(deadline.lastDay);
  });
});

test('a term in working days counts working days only', () => {
  holds(inputOf(workingTerm), (input) => {
    const counted = calculateDeadline(input).days.filter((day) => day.counted);
    expect(counted.filter(({ date }) => !isWorkingDay(calendar, date))).toEqual([]);
  });
});

test('the order of pauses makes no difference, nor does cutting one in two', () => {
  fc.assert(
    fc.property(
      inputOf(term),
      pause,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (input, p, at) => {
        const [from, to] = [Date.parse(p.from), Date.parse(p.to)];
        const middle = new Date(Math.round(from + (to - from) * at)).toISOString();
        const halves = [
          { from: middle, to: p.to },
          { from: p.from, to: middle },
        ];
        expect(dueAt({ ...input, pauses: halves })).toBe(dueAt({ ...input, pauses: [p] }));
      },
    ),
  );
});

test('every deadline explains itself in both languages, with nothing left open in the text', () => {
  holds(inputOf(anyTerm), (input) => {
    for (const sentence of Object.values(explainDeadline(input, calculateDeadline(input)))) {
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\(\)/);
    }
  });
});
