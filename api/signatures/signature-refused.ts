/** Why a signature is not believed; each is a code that callers see, with its text under `error.`. */
export type SignatureProblem =
  | 'signature_malformed'
  | 'signature_attached'
  | 'signature_signers'
  | 'signature_certificate_missing'
  | 'signature_unsupported'
  | 'signature_gost_unavailable'
  | 'signature_content'
  | 'signature_wrong'
  | 'signature_time'
  | 'signature_key_usage'
  | 'signature_untrusted'
  | 'signature_expired'
  | 'signature_revoked'
  | 'signature_revocation_unknown'
  | 'signature_signer';

/** A signature that is not believed. */
export class SignatureRefused extends Error {
  readonly problem: SignatureProblem;

  constructor(problem: SignatureProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
