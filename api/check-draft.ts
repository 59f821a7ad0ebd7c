import { checkApplication } from '../db/check-application.ts';
import { findInfected } from '../db/queries/find-infected.ts';
import { listDocuments } from '../db/queries/list-documents.ts';
import type { CheckResult } from '../workflows/domain/activities.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';
import type { CaseCall } from './call.ts';
import { documentRef } from './document-ref.ts';

/** What filing the draft now would find. */
export async function checkDraft({
  deps,
  row,
  regulation,
  at,
}: Pick<CaseCall, 'deps' | 'row' | 'regulation' | 'at'>): Promise<CheckResult> {
  const { form, applicant, territory } = row;
  const documents = (await listDocuments(deps.db, row.id)).map(documentRef);
  const filedOn = zonedClock(regulation.zone).localDate(at.getTime());
  const infected = await findInfected(deps.db, documents);
  const checked = { form, applicant, territory, documents, filedOn };
  return checkApplication(regulation, checked, infected);
}
