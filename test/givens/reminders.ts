import type { CaseDeadline, DeadlineMark } from '../../workflows/domain/case-parts.ts';
import type { KeptCase } from './kept-case.ts';

export type Reminder = Pick<DeadlineMark, 'mark'> & { deadline: string; at: string };

/**
 * The reminders that a deadline announces as it opens, in their order. How many there are depends on the day: marks that
 * fall together, such as four fifths of five days and the last of them, are reminded of once.
 */
export function announcedBy(deadline: CaseDeadline | undefined): Reminder[] {
  const { code, marks } = deadline ?? { code: 'no deadline', marks: [] };
  if (marks.length < 2) throw new Error(`${code} announces nothing to tell apart`);
  return marks.map(({ mark, at }) => ({ deadline: code, mark, at }));
}

/** The reminders that came, each with the instant that was announced for it; one that came earlier has its own. */
export async function remindersOf(
  filed: KeptCase,
  announced: readonly Reminder[],
): Promise<Reminder[]> {
  const events = (await filed.events()).filter(({ type }) => type === 'reminded');
  return events.map(({ data, at }, i) => {
    const due = announced[i]?.at ?? at;
    const { deadline, mark } = data as Pick<Reminder, 'deadline' | 'mark'>;
    return { deadline, mark, at: at < due ? at : due };
  });
}
