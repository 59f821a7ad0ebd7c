import { isoNow, type CaseFile } from './case-file.ts';
import { calculateDeadline } from './domain/deadlines.ts';
import type { Term } from './domain/term.ts';

/** The ISO instant at which a term that begins now is over. */
export function dueAfter({ procedure, snapshot }: CaseFile, term: Term): string {
  const { calendar } = snapshot;
  return calculateDeadline({ from: isoNow(), term, zone: procedure.zone, calendar }).dueAt;
}
