import { addSignature } from '../../../db/queries/add-signature.ts';
import { AppError } from '../../app-error.ts';
import { checkSignature } from '../../check-signature.ts';
import { findReadableDocument } from '../../find-readable-document.ts';
import { presentSignature } from '../../present-signature.ts';
import { caseRoute } from '../../route.ts';
import { stableId } from '../../stable-id.ts';
import { signDocumentSpec } from './sign-document.schema.ts';

export const signDocument = caseRoute(signDocumentSpec, async (call) => {
  const { deps, row, body, caller, at, language } = call;
  const { signature, version } = body;
  const document = await findReadableDocument(call, version);
  if (document.scan === 'infected') throw new AppError('document_infected');
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
