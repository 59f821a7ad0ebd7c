import type { CaseFile } from './case-file.ts';
import { routeOf } from './domain/routing.ts';

/** A case that needs a person before anybody got it is the affair of the unit that would get it. */
export function giveToUnit({ facts, procedure, snapshot }: CaseFile): void {
  const { agency } = procedure;
  facts.assignment ??= { agency, unit: routeOf(procedure, snapshot.territory), executor: null };
}
