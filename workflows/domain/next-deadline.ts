import type { CaseDeadline } from './case-parts.ts';
import type { CaseFacts } from './case.ts';

/** The running deadline that ends first. */
export function nextDeadline(facts: Pick<CaseFacts, 'deadlines'>): CaseDeadline | undefined {
  return Object.values(facts.deadlines).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}
