import { findDocument } from '../../../db/queries/find-document.ts';
import { checkUpload } from '../../check-upload.ts';
import type { CaseCall } from '../../call.ts';
import { notAllowed } from '../../command-checks.ts';
import { fileNameOf } from '../../file-name-of.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { keepUpload } from '../../keep-upload.ts';
import { mayRead } from '../../may-read.ts';
import { caseRoute } from '../../route.ts';
import { presentDocument } from '../../schemas/document.ts';
import { stableId } from '../../stable-id.ts';
import { isOfCallersSide, takesAnyKind, takesDocuments } from '../../takes-documents.ts';
import { uploadDocumentSpec } from './upload-document.schema.ts';

export const uploadDocument = caseRoute(uploadDocumentSpec, async (call) => {
  const { deps, row, regulation, body, file, caller, language, at } = call;
  if (!file) throw invalidRequest(language, 'file', 'file_required');
  if (!takesDocuments(caller, row)) throw notAllowed(call, row);
  const { kind, documentId } = body;
  if (documentId !== undefined) await checkVersioned(call, { documentId, kind });
  const rules = { rules: regulation.documents, asEvidence: takesAnyKind(row) };
  const contentType = await checkUpload(rules, { kind, file }, language);

  const uploadId = stableId(call);
  const document = await keepUpload(deps, file, {
    ...{ id: documentId ?? uploadId, uploadId, kind, contentType },
    caseId: row.id,
    name: fileNameOf(file),
    scan: 'pending',
    uploadedBy: caller.id,
    uploadedByName: caller.name,
    uploadedAt: at.toISOString(),
  });
  return { body: presentDocument(document, row) };
});

/** A new version is of the same kind as the document, and comes from the side that handed it in. */
async function checkVersioned(
  call: CaseCall,
  { documentId, kind }: { documentId: string; kind: string },
): Promise<void> {
  const { deps, row, caller, language } = call;
  const found = await findDocument(deps.db, { caseId: row.id, id: documentId });
  if (!found || !mayRead(call, found) || !isOfCallersSide(caller, row, found)) {
    throw invalidRequest(language, 'documentId', 'unknown_document');
  }
  if (found.kind !== kind) throw invalidRequest(language, 'kind', 'kind_of_document');
}
