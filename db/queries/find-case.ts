import { eq } from 'drizzle-orm';
import { isCaseNumber } from '../../workflows/domain/case-number.ts';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { applications, type Application } from '../schema/index.ts';

/** A case by its id or its number; `null` for anything else. */
export async function findCase(db: Database, idOrNumber: string): Promise<Application | null> {
  const condition = isUuid(idOrNumber)
    ? eq(applications.id, idOrNumber)
    : isCaseNumber(idOrNumber) && eq(applications.number, idOrNumber);
  if (!condition) return null;
  const [found] = await db.select().from(applications).where(condition);
  return found ?? null;
}
