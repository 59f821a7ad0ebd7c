import { allocateNumber } from '../db/queries/allocate-number.ts';
import { findCalendar } from '../db/queries/find-calendar.ts';
import { listDocuments } from '../db/queries/list-documents.ts';
import { fileCase } from '../temporal-config/file-case.ts';
import { carriedCalendar } from '../workflows/domain/carried-calendar.ts';
import type { CaseSnapshot } from '../workflows/domain/case.ts';
import { yearOf } from '../workflows/domain/local-date.ts';
import { openCase } from '../workflows/domain/open-case.ts';
import { procedureOf } from '../workflows/domain/regulation.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';
import { AppError } from './app-error.ts';
import { callEngine } from './call-engine.ts';
import { caseReply } from './case-reply.ts';
import { actorOf } from './command-checks.ts';
import { documentRef } from './document-ref.ts';
import type { CaseCall, Reply } from './call.ts';

/**
 * Files a draft: gives it its number, then starts its workflow and waits for the acceptance, in one call. The number
 * stays with the draft, so a repeated call finds the same workflow and the same acceptance.
 */
export async function fileDraft(call: CaseCall): Promise<Reply> {
  const snapshot = await snapshotOf(call);
  const { temporal, taskQueue } = call.deps;
  const row = await callEngine(call, 'submit', () => fileCase(temporal, taskQueue, snapshot));
  return caseReply(call, row);
}

async function snapshotOf(call: CaseCall): Promise<CaseSnapshot> {
  const { deps, row, regulation, at } = call;
  const year = yearOf(zonedClock(regulation.zone).localDate(at.getTime()));
  const filing = { id: row.id, year, serviceVersion: regulation.version };
  const draft = await allocateNumber(deps.db, filing);
  if (!draft) throw new AppError('stale');
  // after the number: whoever tells open cases of a new calendar finds every case that has read the one before
  const calendar = await findCalendar(deps.db, regulation.calendar);
  if (!calendar) throw new Error(`There is no calendar ${regulation.calendar}`);
  const documents = await listDocuments(deps.db, row.id);

  return openCase({
    id: draft.id,
    number: draft.number,
    territory: draft.territory,
    applicant: draft.applicant,
    submission: { actor: actorOf(call), key: call.reservation?.key ?? null },
    procedure: procedureOf(regulation),
    calendar: carriedCalendar(calendar, at.toISOString(), regulation.zone),
    seq: draft.version,
    form: draft.form,
    documents: documents.map(documentRef),
    submittedAt: at.toISOString(),
  });
}
