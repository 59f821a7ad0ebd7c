import type { Candidate } from './activities.ts';
import type { Procedure } from './regulation.ts';

/** The unit that takes applications of a territory, by the first rule that fits; `null` when none does. */
export function routeOf(procedure: Pick<Procedure, 'routing'>, territory: string): string | null {
  const rule = procedure.routing.find(({ territories }) => {
    return territories.includes(territory) || territories.includes('*');
  });
  return rule?.unit ?? null;
}

/** The officer with the fewest open cases; of equals the first by id, so that the choice can be repeated. */
export function leastLoaded(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => a.openCases - b.openCases || (a.id < b.id ? -1 : 1))[0];
}
