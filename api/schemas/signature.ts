import { z } from 'zod';
import type { SignatureFacts } from '../../workflows/domain/signature.ts';
import { Instant } from './common.ts';

/** A detached CMS signature (PKCS#7 SignedData, DER) in base64; blanks and line ends in it do not count. */
export const SignatureBody = z.string().min(1).max(65_536).meta({
  description: 'detached CMS signature (PKCS#7 SignedData, DER) in base64',
});

/** Who signed, with which certificate, when. */
export const SignatureFactsView = z
  .object({
    signer: z.string(),
    certificate: z.object({ serial: z.string(), issuer: z.string(), validUntil: Instant }),
    algorithm: z.string(),
    time: Instant,
  })
  .meta({ id: 'Signature' }) satisfies z.ZodType<SignatureFacts>;

/** A signature of a document, as it stands now. */
export const DocumentSignatureView = z
  .object({
    id: z.uuid(),
    version: z.int().meta({ description: 'the version of the document that was signed' }),
    sha256: z.string().meta({ description: 'of its content' }),
    ...SignatureFactsView.shape,
    signedBy: z.string(),
    receivedAt: Instant,
    valid: z.boolean(),
    problem: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .meta({ description: 'what speaks against it now' }),
  })
  .meta({ id: 'DocumentSignature' });
export type DocumentSignatureView = z.output<typeof DocumentSignatureView>;
