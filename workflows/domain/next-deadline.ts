import type { CaseDeadline, DeadlineCode } from './case-parts.ts';
import type { CaseFacts } from './case.ts';

/** The running deadline that ends first. */
export function nextDeadline({
  deadlines,
}: Pick<CaseFacts, 'deadlines'>): CaseDeadline | undefined {
  return Object.values(deadlines).sort(byDue)[0];
}

/** Of these deadlines the one that ends first. */
export function firstDue(
  deadlines: CaseFacts['deadlines'],
  codes: readonly DeadlineCode[],
): CaseDeadline | undefined {
  return codes.flatMap((code) => deadlines[code] ?? []).sort(byDue)[0];
}

function byDue(a: CaseDeadline, b: CaseDeadline): number {
  return a.dueAt.localeCompare(b.dueAt);
}
