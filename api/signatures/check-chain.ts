import type { Certificate, CertificateRevocationList } from 'pkijs';
import { allows, isUnderstood, KEY_USAGE } from './extensions.ts';
import type { SignatureProblem } from './signature-refused.ts';

/** Of lists that count for some certificates only, or only together with another. */
const PARTIAL_LIST = ['2.5.29.27', '2.5.29.28'];

export type Moments = {
  /** When the signer says that they signed; `receivedAt` if they say nothing. */
  signedAt: Date;
  /** When the signature came to us. */
  receivedAt: Date;
  now: Date;
};

type IsListOf = (list: CertificateRevocationList, issuer: Certificate) => Promise<boolean>;

/**
 * What speaks against a chain: a certificate that was not valid when it was signed with or when it came to us, one that
 * was revoked by then, or an authority that has no valid list of what it revoked.
 */
export async function faultOfChain(
  chain: readonly Certificate[],
  lists: readonly CertificateRevocationList[],
  moments: Moments,
  isListOf: IsListOf,
): Promise<SignatureProblem | null> {
  if (!chain.every(isUnderstood)) return 'signature_untrusted';
  const { signedAt, receivedAt } = moments;
  const isValid = chain.every((one) => [signedAt, receivedAt].every((at) => isValidAt(one, at)));
  if (!isValid) return 'signature_expired';
  for (const [index, issuer] of chain.slice(1).entries()) {
    const certificate = chain[index];
    const fault = certificate && (await revocationOf(certificate, issuer));
    if (fault) return fault;
  }
  return null;

  async function revocationOf(
    certificate: Certificate,
    issuer: Certificate,
  ): Promise<SignatureProblem | null> {
    let isKnown = false;
    for (const list of lists) {
      if (!isCurrent(list, moments.now) || !list.issuer.isEqual(issuer.subject)) continue;
      if (!allows(issuer, KEY_USAGE.crlSign) || !(await isListOf(list, issuer))) continue;
      isKnown = true;
      const entry = list.revokedCertificates?.find(({ userCertificate }) =>
        userCertificate.isEqual(certificate.serialNumber),
      );
      if (entry && entry.revocationDate.value <= receivedAt) return 'signature_revoked';
    }
    return isKnown ? null : 'signature_revocation_unknown';
  }
}

function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

/** Whole, published and not yet replaced. */
function isCurrent(
  { thisUpdate, nextUpdate, crlExtensions }: CertificateRevocationList,
  now: Date,
): boolean {
  const isPartial = crlExtensions?.extensions.some(({ extnID }) => PARTIAL_LIST.includes(extnID));
  return (
    !isPartial && thisUpdate.value <= now && nextUpdate !== undefined && now <= nextUpdate.value
  );
}
