import type { Certificate } from 'pkijs';
import { isAuthority, mayBeIssuedWith } from './extensions.ts';
import type { TrustList } from './trust-list.ts';

const MAX_LENGTH = 6;
/** Signatures of certificates that are tried for one chain: what came along may be made to have no end. */
const MAX_TRIES = 60;

type IsIssuedBy = (certificate: Certificate, issuer: Certificate) => Promise<boolean>;

/**
 * Every chain from a certificate to an anchor of the trust list, itself first: each issued by the next, by name and
 * signature, and the next allowed to. `others` may help on the way, nothing more.
 */
export async function* chainsOf(
  certificate: Certificate,
  { trust, others }: { trust: TrustList; others: readonly Certificate[] },
  isIssuedBy: IsIssuedBy,
): AsyncGenerator<Certificate[]> {
  const helpers = [...trust.authorities, ...others];
  let tries = MAX_TRIES;
  yield* climb([certificate], certificate);

  async function* climb(path: Certificate[], last: Certificate): AsyncGenerator<Certificate[]> {
    if (path.length >= MAX_LENGTH) return;
    for (const issuer of [...trust.anchors, ...helpers]) {
      const isNext =
        issuer.subject.isEqual(last.issuer) &&
        !path.includes(issuer) &&
        isAuthority(issuer, path.length - 1) &&
        mayBeIssuedWith(last, issuer);
      if (!isNext) continue;
      tries -= 1;
      if (tries < 0) return;
      if (!(await isIssuedBy(last, issuer))) continue;
      if (trust.anchors.includes(issuer)) yield [...path, issuer];
      else yield* climb([...path, issuer], issuer);
    }
  }
}
