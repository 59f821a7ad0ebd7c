import type { CaseFile } from './case-file.ts';

/** A case that needs a person before anybody got it is the affair of the unit that would get it. */
export function giveToUnit({ facts, procedure: { agency } }: CaseFile): void {
  facts.assignment ??= { agency, unit: facts.assessment?.unit ?? null, executor: null };
}
