import { addSignature } from '../../../db/queries/add-signature.ts';
import { findDocument } from '../../../db/queries/find-document.ts';
import { AppError } from '../../app-error.ts';
import { checkDocumentsInReach } from '../../check-documents-in-reach.ts';
import { checkSignature } from '../../check-signature.ts';
import { presentSignature } from '../../present-signature.ts';
import { caseRoute } from '../../route.ts';
import { stableId } from '../../stable-id.ts';
import { signDocumentSpec } from './sign-document.schema.ts';

export const signDocument = caseRoute(signDocumentSpec, async (call) => {
  const { deps, row, params, body, caller, at, language } = call;
  checkDocumentsInReach(row);
  const { signature, version } = body;
  const document = await findDocument(deps.db, {
    caseId: row.id,
    id: params.docId ?? '',
    ...(version !== undefined && { version }),
  });
  if (!document) throw new AppError('not_found');
  const content = { open: () => deps.documents.open(document.storageKey) };
  const { facts, cms } = await checkSignature(call, row, { signature, content });
  const kept = await addSignature(deps.db, {
    id: stableId(call),
    documentId: document.id,
    version: document.version,
    sha256: document.sha256,
    facts,
    cms: cms.toString('base64'),
    signedBy: caller.id,
    receivedAt: at.toISOString(),
  });
  return { body: presentSignature(kept, null, language) };
});
