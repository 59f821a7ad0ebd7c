import type { Application } from '../db/schema/applications.ts';
import { text } from '../workflows/domain/texts.ts';
import { AppError } from './app-error.ts';
import type { RawCall } from './call.ts';
import type { Content } from './signatures/content.ts';
import { isCertificateOf } from './signatures/is-certificate-of.ts';
import { signatoryOf } from './signatures/signatory-of.ts';
import { SignatureRefused } from './signatures/signature-refused.ts';
import type { VerifiedSignature } from './signatures/verifier.ts';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The signature of the caller that a body brings in base64, verified. Throws the 422 that says why it is not believed. */
export async function checkSignature(
  call: Pick<RawCall, 'deps' | 'caller' | 'role' | 'language' | 'at'>,
  row: Application,
  { signature, content }: { signature: string; content: Content },
): Promise<VerifiedSignature & { cms: Buffer }> {
  const { deps, at } = call;
  try {
    const base64 = signature.replace(/\s+/g, '');
    if (!BASE64.test(base64)) throw new SignatureRefused('signature_malformed');
    const cms = Buffer.from(base64, 'base64');
    const verified = await deps.signatures.verify(cms, content, { receivedAt: at, now: at });
    if (!isCertificateOf(verified.certificate, signatoryOf(call, row))) {
      throw new SignatureRefused('signature_signer');
    }
    return { ...verified, cms };
  } catch (error) {
    if (!(error instanceof SignatureRefused)) throw error;
    const code = error.problem;
    const message = text(call.language, `error.${code}`);
    throw new AppError(code, { errors: [{ path: 'signature', code, message }] }, error);
  }
}
