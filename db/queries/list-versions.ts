import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';

const COLUMNS = {
  code: regulations.code,
  version: regulations.version,
  agency: sql<string>`${regulations.body} ->> 'agency'`,
  state: regulations.state,
  edition: regulations.edition,
  author: regulations.author,
  savedAt: regulations.savedAt,
  publishedAt: regulations.publishedAt,
};

/** Every version of every service, or of one, in whatever state: by code, the newest first. */
export async function listVersions(db: Database, code?: string) {
  return await db
    .select(COLUMNS)
    .from(regulations)
    .where(code === undefined ? undefined : eq(regulations.code, code))
    .orderBy(asc(regulations.code), desc(regulations.version));
}
