import { and, desc, eq } from 'drizzle-orm';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';

/** A service's regulation in the version given, or in the newest one; `null` if there is none. */
export async function findRegulation(
  db: Database,
  code: string,
  version?: number,
): Promise<Regulation | null> {
  const [found] = await db
    .select({ body: regulations.body })
    .from(regulations)
    .where(
      and(
        eq(regulations.code, code),
        version === undefined ? undefined : eq(regulations.version, version),
      ),
    )
    .orderBy(desc(regulations.version))
    .limit(1);
  return found?.body ?? null;
}
