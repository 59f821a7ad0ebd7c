import { createPublicKey } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Algorithm } from './algorithms.ts';

const MIN_RSA_BITS = 2048;
/** As Node names them, and as people do. */
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** What people call a key of a certificate: `RSA`, `ECDSA P-256`; `null` for one of another kind or too short. */
export function keyTitleOf(certificate: Certificate, family: Algorithm['family']): string | null {
  if (family === 'gost') return 'GOST R 34.10-2012';
  try {
    const der = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER());
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
    if (family === 'ecdsa') {
      const curve = CURVES[namedCurve];
      return curve === undefined ? null : `ECDSA ${curve}`;
    }
    if (key.asymmetricKeyType !== 'rsa' || modulusLength < MIN_RSA_BITS) return null;
    return family === 'rsa-pss' ? 'RSA-PSS' : 'RSA';
  } catch {
    return null;
  }
}
