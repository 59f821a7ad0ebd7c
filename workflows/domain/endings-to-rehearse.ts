import { endingsOf } from './endings-of.ts';
import type { Regulation } from './regulation.ts';
import type { Status } from './status.ts';

/** The endings of a regulation that no green run of a rehearsal came to. */
export function endingsToRehearse(
  regulation: Regulation,
  runs: readonly { ending: Status; green: boolean }[],
): Status[] {
  const shown = runs.filter(({ green }) => green).map(({ ending }) => ending);
  return endingsOf(regulation).filter((ending) => !shown.includes(ending));
}
