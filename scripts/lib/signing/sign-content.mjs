import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { ENGINE } from './issue-certificate.mjs';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/**
 * A detached signature (CMS SignedData) of a content, in DER.
 * @param {Uint8Array} content
 * @param {import('./issue-certificate.mjs').Identity} signer
 * @param {{ at?: Date, chain?: import('pkijs').Certificate[] }} [options] `chain`: certificates that come along
 */
export async function signContent(content, signer, { at = new Date(), chain = [] } = {}) {
  const { certificate, key } = signer;
  const digest = new Uint8Array(createHash('sha256').update(content).digest()).buffer;
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: DATA })],
        }),
        new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
        new Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new OctetString({ valueHex: digest })],
        }),
      ],
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [info],
    certificates: [certificate, ...chain],
  });
  await signed.sign(key, 0, 'SHA-256', content, ENGINE);
  const message = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(message.toSchema().toBER());
}
