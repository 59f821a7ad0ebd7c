import { isoNow, type CaseFile, type Origin } from './case-file.ts';
import type { CodedText, Decision } from './domain/case-parts.ts';

/** Notes a decision among the facts of the case. */
export function decide(
  file: CaseFile,
  outcome: Decision['outcome'],
  { actor: by }: Pick<Origin, 'actor'>,
  reasons: CodedText[],
  comment?: string,
): void {
  file.facts.decision = { outcome, at: isoNow(), by, comment: comment ?? null, reasons };
}
