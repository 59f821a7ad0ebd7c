import { BitString, OctetString } from 'asn1js';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  ExtKeyUsage,
  type Certificate,
  type Extension,
} from 'pkijs';

const ID = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectNames: '2.5.29.17',
  issuerNames: '2.5.29.18',
  constraints: '2.5.29.19',
  policies: '2.5.29.32',
  authorityKey: '2.5.29.35',
  extendedUsage: '2.5.29.37',
} as const;
/** Critical ones that are understood here; a certificate with another is not (RFC 5280, section 4.2). */
const KNOWN: readonly string[] = Object.values(ID);

/** Bits of the key usage (RFC 5280, section 4.2.1.3). */
export const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, certSign: 5, crlSign: 6 };

/** Purposes of machines: TLS server, code, time stamps, certificate status. */
const PURPOSES_OF_MACHINES = ['1', '3', '8', '9'].map((last) => `1.3.6.1.5.5.7.3.${last}`);

/** Whether all critical extensions are understood. */
export function isUnderstood({ extensions = [] }: Certificate): boolean {
  return extensions.every(({ critical, extnID }) => !critical || KNOWN.includes(extnID));
}

/** Whether a key may be used for any of this; a certificate that does not say allows all. */
export function allows(certificate: Certificate, ...bits: number[]): boolean {
  const usage = find(certificate, ID.keyUsage);
  if (!usage) return true;
  const parsed: unknown = usage.parsedValue;
  if (!(parsed instanceof BitString)) return false;
  const [first = 0] = parsed.valueBlock.valueHexView;
  return bits.some((bit) => (first & (0x80 >> bit)) !== 0);
}

/** Whether a person may sign with it: not a certificate of a server, of code or of an authority's own services only. */
export function isForPeople(certificate: Certificate): boolean {
  const usage = find(certificate, ID.extendedUsage);
  if (!usage) return true;
  const parsed: unknown = usage.parsedValue;
  if (!(parsed instanceof ExtKeyUsage)) return false;
  return parsed.keyPurposes.some((purpose) => !PURPOSES_OF_MACHINES.includes(purpose));
}

/** Whether it may issue a certificate with `below` other authorities between the two. */
export function isAuthority(certificate: Certificate, below = 0): boolean {
  const parsed: unknown = find(certificate, ID.constraints)?.parsedValue;
  if (!(parsed instanceof BasicConstraints) || !parsed.cA) return false;
  const most = parsed.pathLenConstraint;
  const isNear = most === undefined || (typeof most === 'number' && below <= most);
  return isNear && allows(certificate, KEY_USAGE.certSign);
}

/** Whether the key that a certificate says it was issued with is not another than this one's. */
export function mayBeIssuedWith(certificate: Certificate, issuer: Certificate): boolean {
  const parsed: unknown = find(certificate, ID.authorityKey)?.parsedValue;
  const hasKeyId = find(issuer, ID.subjectKey) !== undefined;
  if (!(parsed instanceof AuthorityKeyIdentifier) || !parsed.keyIdentifier || !hasKeyId)
    return true;
  return isKeyIdOf(issuer, parsed.keyIdentifier.valueBlock.valueHexView);
}

/** Whether a certificate gives its key this identifier. */
export function isKeyIdOf(certificate: Certificate, keyId: Uint8Array): boolean {
  const own: unknown = find(certificate, ID.subjectKey)?.parsedValue;
  return own instanceof OctetString && Buffer.from(own.getValue()).equals(keyId);
}

function find({ extensions = [] }: Certificate, id: string): Extension | undefined {
  return extensions.find(({ extnID }) => extnID === id);
}
