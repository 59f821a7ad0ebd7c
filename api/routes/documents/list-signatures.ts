import { findDocument } from '../../../db/queries/find-document.ts';
import { listSignatures as readSignatures } from '../../../db/queries/list-signatures.ts';
import type { StoredSignature } from '../../../db/schema/index.ts';
import { AppError } from '../../app-error.ts';
import type { CaseCall } from '../../call.ts';
import { checkDocumentsInReach } from '../../check-documents-in-reach.ts';
import { presentSignature } from '../../present-signature.ts';
import { caseRoute } from '../../route.ts';
import { SignatureRefused, type SignatureProblem } from '../../signatures/signature-refused.ts';
import { listSignaturesSpec } from './list-signatures.schema.ts';

export const listSignatures = caseRoute(listSignaturesSpec, async (call) => {
  const { deps, row, params, language } = call;
  checkDocumentsInReach(row);
  const document = await findDocument(deps.db, { caseId: row.id, id: params.docId ?? '' });
  if (!document) throw new AppError('not_found');
  const items = [];
  // one after the other: each reads the whole content
  for (const signature of await readSignatures(deps.db, document.id)) {
    items.push(presentSignature(signature, await faultOf(call, signature), language));
  }
  return { body: { items } };
});

/** What speaks against a signature now; that it was there in time, our own clock has told. */
async function faultOf(
  { deps, row, at }: Pick<CaseCall, 'deps' | 'row' | 'at'>,
  { documentId, version, cms, receivedAt }: StoredSignature,
): Promise<SignatureProblem | null> {
  const signed = await findDocument(deps.db, { caseId: row.id, id: documentId, version });
  if (!signed) return 'signature_content';
  try {
    await deps.signatures.verify(
      Buffer.from(cms, 'base64'),
      { open: () => deps.documents.open(signed.storageKey) },
      { receivedAt: new Date(receivedAt), now: at },
    );
    return null;
  } catch (error) {
    if (error instanceof SignatureRefused) return error.problem;
    throw error;
  }
}
