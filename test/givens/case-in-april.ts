import { applyEvent } from '../../workflows/domain/apply-event.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import { procedureOf } from '../../workflows/domain/regulation.ts';
import type { EventType } from '../../workflows/domain/transitions.ts';
import { factsWith } from './cases.ts';
import { shippedRegulation } from './regulation.ts';
import { russianCalendar } from './russian-calendar.ts';

/** Ten working days in all; first check 3, completion, rework and payment 10, clarification 5; acceptance 5 calendar days. */
const procedure = procedureOf(await shippedRegulation('certificate'));
export const RULES = { procedure, calendar: russianCalendar() };

/** April 2026 in Moscow, without holidays: Mondays are the 6th, 13th, 20th and 27th. */
export const april = (day: number, hour = 12) =>
  new Date(Date.UTC(2026, 3, day, hour - 3)).toISOString();

/** A certificate filed on Monday, 6 April 2026, at noon. */
export const filedInApril = (changes: Partial<CaseFacts> = {}) =>
  factsWith({ submittedAt: april(6), ...changes });

/** The case after these events, each at its instant. */
export function after(facts: CaseFacts, ...steps: [EventType, string][]): CaseFacts {
  return steps.reduce((before, [event, at]) => {
    const changed = applyEvent(before, event, at, RULES);
    if (!changed) throw new Error(`No ${event} in ${before.status}`);
    return changed;
  }, facts);
}

/** The day of the month on which each running deadline ends. */
export const lastDays = ({ deadlines }: CaseFacts) =>
  Object.fromEntries(Object.values(deadlines).map(({ code, lastDay }) => [code, lastDay.slice(8)]));
