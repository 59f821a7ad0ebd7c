import { findDocument } from '../../../db/queries/find-document.ts';
import { listSignatures as readSignatures } from '../../../db/queries/list-signatures.ts';
import type { StoredSignature } from '../../../db/schema/index.ts';
import type { CaseCall } from '../../call.ts';
import { findReadableDocument } from '../../find-readable-document.ts';
import { presentSignature } from '../../present-signature.ts';
import { caseRoute } from '../../route.ts';
import { SignatureRefused, type SignatureProblem } from '../../signatures/signature-refused.ts';
import { listSignaturesSpec } from './list-signatures.schema.ts';

export const listSignatures = caseRoute(listSignaturesSpec, async (call) => {
  const { deps, language } = call;
  const document = await findReadableDocument(call);
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
