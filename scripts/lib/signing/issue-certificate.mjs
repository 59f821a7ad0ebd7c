import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, PrintableString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  ExtKeyUsage,
  Extension,
  Time,
  TimeType,
} from 'pkijs';

/** Signs with the cryptography of Node. */
export const ENGINE = new CryptoEngine({ name: 'node', crypto: webcrypto });

/** @typedef {{ certificate: Certificate, key: webcrypto.CryptoKey }} Identity a certificate with its private key */

/** Object identifiers of the parts of a name. */
const PARTS = {
  commonName: '2.5.4.3',
  uid: '0.9.2342.19200300.100.1.1',
  snils: '1.2.643.100.3',
  inn: '1.2.643.3.131.1.1',
};

/** @typedef {{ [Part in keyof typeof PARTS]?: string | undefined }} Name */

/** Bits of the key usage, as the first byte holds them. */
export const USAGE = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  certSign: 0x04,
  crlSign: 0x02,
};

/** @satisfies {webcrypto.EcKeyGenParams} */
export const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * @typedef {object} Order
 * @property {Name} subject
 * @property {Identity} [issuer] none: it signs itself
 * @property {boolean} [authority] whether it may issue certificates
 * @property {Date} from
 * @property {Date} to
 * @property {number} [usage] what its key may be used for; what its kind needs unless told otherwise
 * @property {string[]} [purposes] object identifiers of its extended usage
 * @property {webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams} [algorithm]
 */

/**
 * Makes a key and a certificate for it.
 * @param {Order} order
 * @returns {Promise<Identity>}
 */
export async function issueCertificate(order) {
  const { subject, issuer, authority = false, from, to, algorithm = P256 } = order;
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.subject.typesAndValues = partsOf(subject);
  certificate.issuer.typesAndValues =
    issuer?.certificate.subject.typesAndValues ?? certificate.subject.typesAndValues;
  certificate.notBefore = timeOf(from);
  certificate.notAfter = timeOf(to);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, ENGINE);

  const keyId = await keyIdOf(certificate);
  const own = authority
    ? USAGE.certSign | USAGE.crlSign
    : USAGE.digitalSignature | USAGE.nonRepudiation;
  const { usage = own, purposes } = order;
  const issuerKeyId = issuer ? await keyIdOf(issuer.certificate) : keyId;
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: authority }).toSchema(), true),
    extension('2.5.29.15', new BitString({ valueHex: new Uint8Array([usage]).buffer }), true),
    extension('2.5.29.14', new OctetString({ valueHex: keyId })),
    extension(
      '2.5.29.35',
      new AuthorityKeyIdentifier({
        keyIdentifier: new OctetString({ valueHex: issuerKeyId }),
      }).toSchema(),
    ),
    ...(purposes
      ? [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: purposes }).toSchema())]
      : []),
  ];
  await certificate.sign(issuer?.key ?? keys.privateKey, 'SHA-256', ENGINE);
  return { certificate, key: keys.privateKey };
}

/**
 * An instant as certificates and their lists write it: with four digits of the year from 2050 on (RFC 5280, section 4.1.2.5).
 * @param {Date} value
 */
export function timeOf(value) {
  return new Time({
    type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime,
    value,
  });
}

/** Random and positive (RFC 5280, section 4.1.2.2). */
function serialNumber() {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.buffer;
}

/** @param {Name} name */
function partsOf({ commonName, ...rest }) {
  const numbers = /** @type {[keyof typeof rest, string][]} */ (
    Object.entries(rest).filter(([, value]) => Boolean(value))
  );
  return [
    ...(commonName === undefined
      ? []
      : [
          new AttributeTypeAndValue({
            type: PARTS.commonName,
            value: new Utf8String({ value: commonName }),
          }),
        ]),
    ...numbers.map(
      ([part, value]) =>
        new AttributeTypeAndValue({ type: PARTS[part], value: new PrintableString({ value }) }),
    ),
  ];
}

/** @param {Certificate} certificate */
async function keyIdOf({ subjectPublicKeyInfo }) {
  const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return webcrypto.subtle.digest('SHA-1', new Uint8Array(key)); // a name of the key, no protection (RFC 5280)
}

/**
 * @param {string} extnID
 * @param {{ toBER: () => ArrayBuffer }} value
 */
function extension(extnID, value, critical = false) {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}
