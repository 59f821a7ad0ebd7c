import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import {
  applications,
  issuedDocuments,
  type Application,
  type IssuedDocument,
  type JournalEvent,
} from '../schema/index.ts';
import { listEvents } from './list-events.ts';
import { listIssuedDocuments } from './list-issued-documents.ts';

/** A document under its check code, with what its standing follows from. */
export interface CaseOfIssue {
  issued: IssuedDocument;
  row: Application;
  /** All that was issued in its case, this one included. */
  all: IssuedDocument[];
  journal: JournalEvent[];
}

/**
 * `null` if nothing was issued under the code. The row of the case is read before its journal, which so holds at least every
 * event that led to it.
 */
export async function findCaseOfIssue(db: Database, code: string): Promise<CaseOfIssue | null> {
  const [found] = await db
    .select({ issued: issuedDocuments, row: applications })
    .from(issuedDocuments)
    .innerJoin(applications, eq(applications.id, issuedDocuments.caseId))
    .where(eq(issuedDocuments.code, code));
  if (!found) return null;

  const { caseId } = found.issued;
  const [all, journal] = await Promise.all([
    listIssuedDocuments(db, [caseId]),
    listEvents(db, caseId),
  ]);
  return { ...found, all, journal };
}
