import type { Certificate, CertificateRevocationList } from 'pkijs';
import type { Logger } from 'pino';
import type { SignatureFacts } from '../../workflows/domain/signature.ts';
import type { Hash } from './algorithms.ts';
import { HASHES } from './algorithms.ts';
import { chainsOf } from './chains-of.ts';
import { faultOfChain, type Moments } from './check-chain.ts';
import { keyTitleOf } from './check-key.ts';
import { digestOf, type Content } from './content.ts';
import { allows, isForPeople, KEY_USAGE } from './extensions.ts';
import { findGost, type Gost } from './gost.ts';
import { titleOf } from './names.ts';
import { parseSignature, type ParsedSignature } from './parse-signature.ts';
import { SignatureRefused, type SignatureProblem } from './signature-refused.ts';
import { ENGINE, signingAlgorithmOf } from './signing-algorithm.ts';
import { openTrustList } from './trust-list.ts';

/** How far a signer's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export type VerifiedSignature = { facts: SignatureFacts; certificate: Certificate };

/** Verifies detached signatures (CMS SignedData, RFC 5652) against a trust list. */
export type SignatureVerifier = {
  /** Throws `SignatureRefused` with the first thing that speaks against it. */
  verify(
    signature: Uint8Array,
    content: Content,
    received: { receivedAt: Date; now: Date },
  ): Promise<VerifiedSignature>;
};

/** A verifier over the certificates of a folder; GOST is verified if the `openssl` program can. */
export function createSignatureVerifier({
  trustFolder,
  openssl,
  log,
}: {
  trustFolder: string;
  openssl: string;
  log: Logger;
}): SignatureVerifier {
  const trustList = openTrustList(trustFolder, log);
  const search = findGost(openssl);
  void search.then((gost) => log.info({ gost: gost !== null }, 'signatures of GOST R 34.10-2012'));

  return {
    async verify(signature, content, { receivedAt, now }) {
      const parsed = parseSignature(signature);
      const { certificate, signingTime, others } = parsed;
      const { title, hash } = algorithmIn(parsed);
      const signedAt = signingTime ?? receivedAt;
      if (signedAt.getTime() > receivedAt.getTime() + CLOCK_TOLERANCE_MS) {
        throw new SignatureRefused('signature_time');
      }
      const links = linksWith(await search);
      await checkSignature(signature, parsed, { content, hash, gost: await search });
      const mayBeUsed = allows(certificate, KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation);
      if (!mayBeUsed || !isForPeople(certificate))
        throw new SignatureRefused('signature_key_usage');

      const trust = await trustList();
      const moments: Moments = { signedAt, receivedAt, now };
      let fault: SignatureProblem = 'signature_untrusted';
      for await (const chain of chainsOf(certificate, { trust, others }, links.isIssuedBy)) {
        const found = await faultOfChain(chain, trust.lists, moments, links.isListOf);
        if (!found) return { facts: factsOf(certificate, title, signedAt), certificate };
        fault = found;
      }
      throw new SignatureRefused(fault);
    },
  };
}

/** What the signature is made with. Throws for what is unknown, weak, or contradicts itself. */
function algorithmIn({ signer, certificate }: ParsedSignature): { title: string; hash: Hash } {
  const hash = HASHES[signer.digestAlgorithm.algorithmId];
  const algorithm = signingAlgorithmOf(signer.signatureAlgorithm);
  const key = algorithm && keyTitleOf(certificate, algorithm.family);
  const agrees = algorithm?.hash === null || algorithm?.hash === hash;
  const isGost = hash === 'GOST-256' || hash === 'GOST-512';
  if (!hash || !key || !agrees || isGost !== (algorithm.family === 'gost')) {
    throw new SignatureRefused('signature_unsupported');
  }
  return { title: isGost ? `${key} ${hash.slice(-3)}` : `${key}, ${hash}`, hash };
}

async function checkSignature(
  signature: Uint8Array,
  { signer, certificate, attributes, messageDigest }: ParsedSignature,
  { content, hash, gost }: { content: Content; hash: Hash; gost: Gost | null },
): Promise<void> {
  const isGost = hash === 'GOST-256' || hash === 'GOST-512';
  if (isGost && !gost) throw new SignatureRefused('signature_gost_unavailable');
  const digest = isGost ? await gost?.digest(content, hash) : await digestOf(content, hash);
  if (!digest?.equals(messageDigest)) throw new SignatureRefused('signature_content');

  const isRight = isGost
    ? gost?.isSignature(signature, certificate, content)
    : ENGINE.verifyWithPublicKey(
        attributes,
        signer.signature,
        certificate.subjectPublicKeyInfo,
        signer.signatureAlgorithm,
        hash,
      ).catch(() => false);
  if (!(await isRight)) throw new SignatureRefused('signature_wrong');
}

/** Whether one part of the chain is signed by another: by Node's cryptography, or by the engine for GOST. */
function linksWith(gost: Gost | null) {
  const isGost = ({ signatureAlgorithm }: Pick<Certificate, 'signatureAlgorithm'>): boolean => {
    const algorithm = signingAlgorithmOf(signatureAlgorithm);
    return algorithm?.family === 'gost';
  };
  const engine = (): Gost => {
    if (!gost) throw new SignatureRefused('signature_gost_unavailable');
    return gost;
  };
  return {
    isIssuedBy: async (certificate: Certificate, issuer: Certificate): Promise<boolean> => {
      if (isGost(certificate)) return await engine().isIssuedBy(certificate, issuer);
      if (!signingAlgorithmOf(certificate.signatureAlgorithm)) return false;
      return await certificate.verify(issuer, ENGINE).catch(() => false);
    },
    isListOf: async (list: CertificateRevocationList, issuer: Certificate): Promise<boolean> => {
      if (isGost(list)) return await engine().isListOf(list, issuer);
      if (!signingAlgorithmOf(list.signatureAlgorithm)) return false;
      return await list.verify({ issuerCertificate: issuer }, ENGINE).catch(() => false);
    },
  };
}

function factsOf(certificate: Certificate, algorithm: string, signedAt: Date): SignatureFacts {
  const { subject, issuer, serialNumber, notAfter } = certificate;
  return {
    signer: titleOf(subject),
    certificate: {
      serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
      issuer: titleOf(issuer),
      validUntil: notAfter.value.toISOString(),
    },
    algorithm,
    time: signedAt.toISOString(),
  };
}
