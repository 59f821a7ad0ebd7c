import { describeChange } from '../workflows/domain/describe-change.ts';
import type { Change } from '../workflows/domain/diff-regulations.ts';
import type { Language } from '../workflows/domain/texts.ts';

/** A change of a regulation in the caller's words. */
export function presentChange(change: Change, language: Language) {
  const { path, kind } = change;
  return { path, kind, text: describeChange(change, language) };
}
