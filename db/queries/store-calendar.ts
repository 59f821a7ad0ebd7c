import { and, eq } from 'drizzle-orm';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import type { Database } from '../connect.ts';
import { calendars } from '../schema/index.ts';
import { sha256 } from '../sha256.ts';

/**
 * Stores a version of a production calendar; the same one again changes nothing.
 * Throws if this version was stored with another content: deadlines were counted over it.
 */
export async function storeCalendar(db: Database, body: Calendar): Promise<void> {
  const { code } = body;
  const version = String(body.version);
  const bodyHash = sha256(canonicalJson(body));
  await db
    .insert(calendars)
    .values({ code, version, body, bodyHash, storedAt: new Date().toISOString() })
    .onConflictDoNothing();
  const [stored] = await db
    .select({ bodyHash: calendars.bodyHash })
    .from(calendars)
    .where(and(eq(calendars.code, code), eq(calendars.version, version)));
  if (stored?.bodyHash !== bodyHash) {
    throw new Error(
      `Version ${version} of the calendar ${code} was stored with another content: raise its version`,
    );
  }
}
