import type { Candidate } from './activities.ts';

/** The officer with the fewest open cases; of equals the first by id, so that the choice can be repeated. */
export function leastLoaded(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => a.openCases - b.openCases || (a.id < b.id ? -1 : 1))[0];
}
