import {
  fromBER,
  GeneralizedTime,
  ObjectIdentifier,
  OctetString,
  Primitive,
  UTCTime,
} from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type Attribute,
  type SignerInfo,
} from 'pkijs';
import { isDer } from './check-der.ts';
import { isKeyIdOf } from './extensions.ts';
import { SignatureRefused } from './signature-refused.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** A detached signature of one signer, taken apart but not believed yet. */
export type ParsedSignature = {
  signer: SignerInfo;
  /** The signer's, by what the signature says of it. */
  certificate: Certificate;
  /** Whatever else came along; any of it may be forged. */
  others: Certificate[];
  /** The attributes that were signed, as they were encoded. */
  attributes: ArrayBuffer;
  messageDigest: Buffer;
  /** What the signer's own clock said. */
  signingTime: Date | null;
};

/** Takes a signature apart. Throws `SignatureRefused` for what is no detached signature of one person. */
export function parseSignature(bytes: Uint8Array): ParsedSignature {
  const signed = signedDataIn(bytes);
  const { encapContentInfo, signerInfos } = signed;
  if (encapContentInfo.eContent) throw new SignatureRefused('signature_attached');
  const [signer, ...more] = signerInfos;
  if (!signer || more.length > 0) throw new SignatureRefused('signature_signers');
  if (encapContentInfo.eContentType !== DATA || !signer.signedAttrs) {
    throw new SignatureRefused('signature_unsupported');
  }

  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const [certificate, ...doubles] = certificates.filter((one) => isOf(signer, one));
  // Of two that claim to be the signer's, two parsers might take different ones.
  if (!certificate || doubles.length > 0) {
    throw new SignatureRefused('signature_certificate_missing');
  }
  const { attributes, encodedValue } = signer.signedAttrs;
  const type = valueOf(attributes, CONTENT_TYPE);
  const digest = valueOf(attributes, MESSAGE_DIGEST);
  if (!(type instanceof ObjectIdentifier) || !(digest instanceof OctetString)) {
    throw new SignatureRefused('signature_malformed');
  }
  if (type.getValue() !== DATA) throw new SignatureRefused('signature_unsupported');
  return {
    signer,
    certificate,
    others: certificates.filter((one) => one !== certificate),
    attributes: encodedValue,
    messageDigest: Buffer.from(digest.getValue()),
    signingTime: timeOf(valueOf(attributes, SIGNING_TIME)),
  };
}

function signedDataIn(bytes: Uint8Array): SignedData {
  if (!isDer(bytes)) throw new SignatureRefused('signature_malformed');
  try {
    const parsed = fromBER(bytes);
    if (parsed.offset === -1) throw new Error(parsed.result.error);
    const info = new ContentInfo({ schema: parsed.result });
    if (info.contentType !== SIGNED_DATA) throw new Error('No SignedData');
    return new SignedData({ schema: info.content });
  } catch (error) {
    throw new SignatureRefused('signature_malformed', error);
  }
}

function isOf({ sid }: SignerInfo, certificate: Certificate): boolean {
  const id: unknown = sid;
  if (id instanceof IssuerAndSerialNumber) {
    return (
      id.issuer.isEqual(certificate.issuer) && id.serialNumber.isEqual(certificate.serialNumber)
    );
  }
  return id instanceof Primitive && isKeyIdOf(certificate, id.valueBlock.valueHexView);
}

/** The one value of a signed attribute; `null` without it. An attribute that comes twice is refused. */
function valueOf(attributes: Attribute[], type: string): unknown {
  const found = attributes.filter((one) => one.type === type);
  const values: readonly unknown[] = found[0]?.values ?? [];
  if (found.length > 1 || values.length > 1) throw new SignatureRefused('signature_malformed');
  return values[0] ?? null;
}

function timeOf(value: unknown): Date | null {
  if (value === null) return null;
  if (!(value instanceof UTCTime) && !(value instanceof GeneralizedTime)) {
    throw new SignatureRefused('signature_malformed');
  }
  const time = value.toDate();
  if (Number.isNaN(time.getTime())) throw new SignatureRefused('signature_malformed');
  return time;
}
