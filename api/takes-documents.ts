import type { Application, StoredDocument } from '../db/schema/index.ts';
import { SYSTEM } from '../workflows/domain/people.ts';
import { factsOf } from '../workflows/domain/status.ts';
import type { Caller } from './identity.ts';
import { isOwn, partiesOf } from './parties.ts';

/** Whether the caller may add documents now. A draft that has its number is being filed: what it holds is on its way. */
export function takesDocuments(caller: Caller, row: Application): boolean {
  const { status, number, closed } = row;
  if (!isOwn(caller, row)) {
    return isExecuted({ status }) && partiesOf(caller, row).includes('executor');
  }
  return status === 'DRAFT' ? number === null : !closed;
}

/** Applicants change what their side has handed in, executors what staff have; what the system made nobody does. */
export function isOfCallersSide(
  caller: Caller,
  row: Application,
  { uploadedBy }: Pick<StoredDocument, 'uploadedBy'>,
): boolean {
  const isApplicants = uploadedBy === row.applicantId || uploadedBy === row.createdBy;
  return uploadedBy !== SYSTEM.id && isApplicants === isOwn(caller, row);
}

/** The regulation does not foresee the kinds of evidence, nor of what an executor adds to the result. */
export function takesAnyKind(row: Pick<Application, 'status'>): boolean {
  return takesEvidence(row) || isExecuted(row);
}

/** Where an appeal may follow. */
function takesEvidence({ status }: Pick<Application, 'status'>): boolean {
  return factsOf(status).end === 'appealable' || status === 'SERVICE_RENDERED';
}

/** The executor works on the result. */
function isExecuted({ status }: Pick<Application, 'status'>): boolean {
  return status === 'APPROVED' || status === 'EXECUTED';
}
