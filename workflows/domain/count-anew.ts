import type { Calendar } from './business-calendar.ts';
import { recount, type Rules } from './case-deadlines.ts';
import { DEADLINES, type DeadlineCode } from './case-parts.ts';
import type { CaseFacts } from './case.ts';

/** A deadline that another calendar has moved, from one ISO instant to the other. */
export type MovedDeadline = { deadline: DeadlineCode; from: string; to: string };

/** A deadline that ends when it did, and is certain now that a decree is out, or is not any more. */
export type Certainty = { deadline: DeadlineCode; provisional: boolean };

/**
 * The facts of a case counted by a new production calendar at the ISO instant `now`, and what that has moved. Both counts
 * are made now: what a pause that still lasts has added since the last event is not the calendar's doing.
 */
export function countAnew(
  facts: CaseFacts,
  now: string,
  { procedure, calendar: earlier }: Rules,
  calendar: Calendar,
): { facts: CaseFacts; moved: MovedDeadline[]; certainty: Certainty[] } {
  const before = recount(facts, now, { procedure, calendar: earlier });
  const deadlines = recount(facts, now, { procedure, calendar });
  const moved = DEADLINES.flatMap((deadline): MovedDeadline[] => {
    const [from, to] = [before[deadline]?.dueAt, deadlines[deadline]?.dueAt];
    return from !== undefined && to !== undefined && from !== to ? [{ deadline, from, to }] : [];
  });
  const certainty = DEADLINES.flatMap((deadline): Certainty[] => {
    const [from, to] = [before[deadline], deadlines[deadline]];
    const isSame = !from || !to || from.provisional === to.provisional;
    return isSame || from.dueAt !== to.dueAt ? [] : [{ deadline, provisional: to.provisional }];
  });
  const { payment } = facts;
  return {
    facts: {
      ...facts,
      calendar: { code: calendar.code, version: String(calendar.version) },
      deadlines,
      // the last instant by the provider's clock is the end of the window
      payment:
        payment && deadlines.payment ? { ...payment, dueAt: deadlines.payment.dueAt } : payment,
    },
    moved,
    certainty,
  };
}
