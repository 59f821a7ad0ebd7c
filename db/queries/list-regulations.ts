import { asc, desc } from 'drizzle-orm';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { regulations } from '../schema/index.ts';

/** The newest version of every service's regulation, in the order of their codes. */
export async function listRegulations(db: Database): Promise<Regulation[]> {
  const found = await db
    .selectDistinctOn([regulations.code], { body: regulations.body })
    .from(regulations)
    .orderBy(asc(regulations.code), desc(regulations.version));
  return found.map(({ body }) => body);
}
