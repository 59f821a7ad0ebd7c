import { and, eq, isNull, sql } from 'drizzle-orm';
import { caseNumber } from '../../workflows/domain/case-number.ts';
import type { Database } from '../connect.ts';
import { applications, caseNumberSeq, type Application } from '../schema/index.ts';

export type NumberedApplication = Application & { number: string };

/**
 * Gives a draft its number. From then on its form cannot be edited, so what is filed is what was read here. A repeated
 * call changes nothing and gives the same answer.
 * @param filing `year` is the agency's local year of filing, `serviceVersion` the version it was looked through under
 * @returns `null` if there is no such application, or it has been moved to another version meanwhile
 */
export async function allocateNumber(
  db: Database,
  filing: { id: string; year: number; serviceVersion: number },
): Promise<NumberedApplication | null> {
  const ofDraft = eq(applications.id, filing.id);
  const known = await readNumbered(db, filing.id);
  if (known !== 'unnumbered') return known;

  const { rows } = await db.execute<{ serial: string }>(
    sql`select nextval(${caseNumberSeq.seqName}) as serial`,
  );
  // Of two that file at once the first one's number stays; the other serial is lost, which is harmless.
  await db
    .update(applications)
    .set({
      number: caseNumber(filing.year, Number(rows[0]?.serial)),
    })
    .where(
      and(
        ofDraft,
        isNull(applications.number),
        eq(applications.serviceVersion, filing.serviceVersion),
      ),
    );
  const numbered = await readNumbered(db, filing.id);
  return numbered === 'unnumbered' ? null : numbered;
}

async function readNumbered(
  db: Database,
  id: string,
): Promise<NumberedApplication | 'unnumbered' | null> {
  const [found] = await db.select().from(applications).where(eq(applications.id, id));
  if (!found) return null;
  return found.number === null ? 'unnumbered' : { ...found, number: found.number };
}
