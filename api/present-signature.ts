import type { StoredSignature } from '../db/schema/index.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import type { DocumentSignatureView } from './schemas/signature.ts';
import type { SignatureProblem } from './signatures/signature-refused.ts';

/** A signature of a document, and what speaks against it now. */
export function presentSignature(
  { id, version, sha256, facts, signedBy, receivedAt }: StoredSignature,
  problem: SignatureProblem | null,
  language: Language,
): DocumentSignatureView {
  return {
    ...{ id, version, sha256, ...facts, signedBy, receivedAt },
    valid: problem === null,
    problem: problem && { code: problem, message: text(language, `error.${problem}`) },
  };
}
