import type { CaseDeadline, DeadlineCode, DeadlineMark } from './case-parts.ts';
import type { CaseFacts } from './case.ts';

/** The next instant at which a deadline asks for something: a reminder, or, without a mark, its end. */
export interface Wake {
  at: string;
  deadline: CaseDeadline;
  mark: DeadlineMark | null;
}

/** What comes first of these deadlines; `null` when none of them is running. */
export function nextWake(
  deadlines: CaseFacts['deadlines'],
  codes: readonly DeadlineCode[],
): Wake | null {
  const wakes = codes.flatMap((code): Wake[] => {
    const deadline = deadlines[code];
    if (!deadline) return [];
    const mark = deadline.marks.find(({ isPast }) => !isPast) ?? null;
    return [{ at: mark?.at ?? deadline.dueAt, deadline, mark }];
  });
  return wakes.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}
