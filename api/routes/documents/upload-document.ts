import { createReadStream } from 'node:fs';
import { addDocument } from '../../../db/queries/add-document.ts';
import type { Application } from '../../../db/schema/index.ts';
import { factsOf } from '../../../workflows/domain/status.ts';
import { checkUpload } from '../../check-upload.ts';
import { notAllowed } from '../../command-checks.ts';
import { fileNameOf } from '../../file-name-of.ts';
import { invalidRequest } from '../../invalid-request.ts';
import type { Caller } from '../../identity.ts';
import { isOwn, partiesOf } from '../../parties.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { stableId } from '../../stable-id.ts';
import { uploadDocumentSpec } from './upload-document.schema.ts';

export const uploadDocument = caseRoute(uploadDocumentSpec, async (call) => {
  const { deps, row, regulation, body, file, caller, language, at } = call;
  if (!file) throw invalidRequest(language, 'file', 'file_required');
  if (!takesDocuments(caller, row)) throw notAllowed(call, row);
  const { kind } = body;
  const rules = { rules: regulation.documents, asEvidence: takesAnyKind(row) };
  const contentType = await checkUpload(rules, { kind, file }, language);

  const id = stableId(call);
  const storageKey = `${row.id}/${id}`;
  const { size, sha256 } = await deps.documents.put(storageKey, createReadStream(file.path));
  const document = await addDocument(deps.db, {
    ...{ id, kind, size, sha256, contentType, storageKey },
    caseId: row.id,
    name: fileNameOf(file),
    scan: 'skipped',
    uploadedBy: caller.id,
    uploadedAt: at.toISOString(),
  });
  return { body: presentDocument(document) };
});

/** A draft that has its number is being filed: what it holds is already on its way. */
function takesDocuments(caller: Caller, row: Application): boolean {
  const { status, number, closed } = row;
  if (!isOwn(caller, row)) {
    return isExecuted({ status }) && partiesOf(caller, row).includes('executor');
  }
  return status === 'DRAFT' ? number === null : !closed;
}

/** The regulation does not foresee the kinds of evidence, nor of what an executor adds to the result. */
function takesAnyKind(row: Pick<Application, 'status'>): boolean {
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
