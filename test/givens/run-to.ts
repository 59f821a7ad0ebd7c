import type { DeadlineCode } from '../../workflows/domain/case-parts.ts';
import type { CaseWorld } from './case-world.ts';
import type { FiledCase } from './filed-case.ts';

/** Lets the clock run to an instant around the end of a window, however many days off lie before it. */
export async function runTo(
  world: CaseWorld,
  filed: FiledCase,
  code: DeadlineCode,
  offsetMs: number,
): Promise<void> {
  const dueAt = Date.parse((await filed.facts()).deadlines[code]?.dueAt ?? '');
  await world.env.sleep(dueAt + offsetMs - (await world.env.currentTimeMs()));
}
