import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { rehearsalRuns, type RehearsalRun } from '../schema/index.ts';

/** Keeps what rehearsals of an edition came to; a newer run of the same one takes the place of the older. */
export async function keepRehearsalRuns(
  db: Database,
  runs: readonly RehearsalRun[],
): Promise<void> {
  if (runs.length === 0) return;
  await db
    .insert(rehearsalRuns)
    .values([...runs])
    .onConflictDoUpdate({
      target: [
        rehearsalRuns.code,
        rehearsalRuns.version,
        rehearsalRuns.bodyHash,
        rehearsalRuns.scenario,
      ],
      set: {
        at: sql`excluded.at`,
        by: sql`excluded.by`,
        ending: sql`excluded.ending`,
        green: sql`excluded.green`,
        result: sql`excluded.result`,
      },
    });
}
