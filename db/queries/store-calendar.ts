import { desc, eq, sql } from 'drizzle-orm';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import { isNewerVersion } from '../../workflows/domain/is-newer-version.ts';
import type { Database } from '../connect.ts';
import { calendars } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';

/** `taken`: the version was stored with another content; `outdated`: a newer one is there. Nothing was stored then. */
export type StoredCalendar = 'stored' | 'known' | 'taken' | 'outdated';

/**
 * Stores a version of a production calendar; the same one again changes nothing, and a stored one never changes: deadlines
 * were counted over it. From now on cases are filed by it; with the first version of a calendar there is none to move.
 */
export async function storeCalendar(db: Database, body: Calendar): Promise<StoredCalendar> {
  const { code } = body;
  const version = String(body.version);
  const bodyHash = sha256(canonicalJson(body));
  return await db.transaction(async (tx) => {
    // of two that are stored at once the older one comes first or not at all
    await tx.execute(sql`lock table ${calendars} in share row exclusive mode`);
    const stored = await tx
      .select({ version: calendars.version, bodyHash: calendars.bodyHash })
      .from(calendars)
      .where(eq(calendars.code, code))
      .orderBy(desc(calendars.ordinal));
    const same = stored.find((one) => one.version === version);
    if (same) return same.bodyHash === bodyHash ? 'known' : 'taken';
    const [newest] = stored;
    if (newest && !isNewerVersion(version, newest.version)) return 'outdated';

    const storedAt = new Date().toISOString();
    const movedAt = newest ? null : storedAt;
    await tx.insert(calendars).values({ code, version, body, bodyHash, storedAt, movedAt });
    return 'stored';
  });
}
