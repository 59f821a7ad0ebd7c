import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { ContentInfo, EncapsulatedContentInfo, SignedData } from 'pkijs';
import { OctetString } from 'asn1js';
import {
  SignatureRefused,
  type SignatureProblem,
} from '../../../api/signatures/signature-refused.ts';
import { createSignatureVerifier } from '../../../api/signatures/verifier.ts';
import { USAGE, type Identity } from '../../../scripts/lib/signing/issue-certificate.mjs';
import { issueList } from '../../../scripts/lib/signing/issue-list.mjs';
import { signContent } from '../../../scripts/lib/signing/sign-content.mjs';
import {
  givenAuthority,
  givenList,
  givenSigner,
  inDays,
  trust,
} from '../../givens/certificates.ts';

const CONTENT = Buffer.from('Решение по делу');
const log = pino({ level: 'silent' });

let folder: string;
let root: Identity;
let between: Identity;
let signer: Identity;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
  root = await givenAuthority('Root');
  between = await givenAuthority('Between', { issuer: root });
  signer = await givenSigner(root);
  await trust(folder, { 'root.cer': root.certificate, 'root.crl': await givenList(root) });
});
afterAll(() => rm(folder, { recursive: true }));

async function outcomeOf(
  signature: Uint8Array,
  content = CONTENT,
  trustFolder = folder,
): Promise<SignatureProblem | 'valid'> {
  const verifier = createSignatureVerifier({ trustFolder, openssl: 'none', log });
  const source = { open: async () => Readable.from([content]) };
  const now = new Date();
  try {
    await verifier.verify(signature, source, { receivedAt: now, now });
    return 'valid';
  } catch (error) {
    if (error instanceof SignatureRefused) return error.problem;
    throw error;
  }
}

async function signedBy(changes: Parameters<typeof givenSigner>[1]): Promise<Buffer> {
  return signContent(CONTENT, await givenSigner(root, changes));
}

/** A signature that was taken apart, changed and put together again. */
async function rebuilt(change: (signed: SignedData) => void): Promise<Buffer> {
  const info = ContentInfo.fromBER(new Uint8Array(await signContent(CONTENT, signer)));
  const signed = new SignedData({ schema: info.content });
  change(signed);
  const changed = new ContentInfo({
    contentType: info.contentType,
    content: signed.toSchema(true),
  });
  return Buffer.from(changed.toString('base64'), 'base64');
}

test('a signature of a trusted certificate is valid, and its facts are told', async () => {
  const verifier = createSignatureVerifier({ trustFolder: folder, openssl: 'none', log });
  const at = new Date(inDays(-3).setUTCMilliseconds(0));
  const own = await givenAuthority('Root', { to: inDays(20_000) }); // two of one name, and a year of four digits
  await trust(folder, { 'own.cer': own.certificate, 'own.crl': await givenList(own) });
  const issued = await givenSigner(own, { to: inDays(10_000) });
  const { facts } = await verifier.verify(
    await signContent(CONTENT, issued, { at }),
    { open: async () => Readable.from([CONTENT]) },
    { receivedAt: at, now: new Date() },
  );
  const { subject: _, ...rest } = issued.certificate;
  expect(facts).toEqual({
    signer: 'Орлова Елена',
    certificate: {
      serial: Buffer.from(rest.serialNumber.valueBlock.valueHexView).toString('hex'),
      issuer: 'Root',
      validUntil: rest.notAfter.value.toISOString(),
    },
    algorithm: 'ECDSA P-256, SHA-256',
    time: at.toISOString(),
  });
});

describe('a signature is refused that', () => {
  const cases: [string, SignatureProblem, () => Promise<Uint8Array>][] = [
    ['is text', 'signature_malformed', async () => Buffer.from('signature')],
    ['is empty', 'signature_malformed', async () => Buffer.alloc(0)],
    [
      'was cut off',
      'signature_malformed',
      async () => (await signContent(CONTENT, signer)).subarray(0, -7),
    ],
    [
      'has something behind it',
      'signature_malformed',
      async () => Buffer.concat([await signContent(CONTENT, signer), Buffer.from([5, 0])]),
    ],
    [
      'has an indefinite length',
      'signature_malformed',
      async () => {
        const inner = (await signContent(CONTENT, signer)).subarray(4);
        return Buffer.concat([Buffer.from([0x30, 0x80]), inner, Buffer.from([0, 0])]);
      },
    ],
    [
      'is a thousand levels deep',
      'signature_malformed',
      async () => Buffer.concat(Array.from({ length: 1000 }, () => Buffer.from([0x30, 0x80]))),
    ],
    [
      'is a certificate',
      'signature_malformed',
      async () => Buffer.from(signer.certificate.toString('base64'), 'base64'),
    ],
    [
      'holds what was signed',
      'signature_attached',
      () =>
        rebuilt((signed) => {
          signed.encapContentInfo = new EncapsulatedContentInfo({
            eContentType: '1.2.840.113549.1.7.1',
          });
          const eContent = new OctetString({ valueHex: new Uint8Array(CONTENT).buffer });
          signed.encapContentInfo.eContent = eContent;
        }),
    ],
    [
      'has two signers',
      'signature_signers',
      () => rebuilt((signed) => signed.signerInfos.push(...signed.signerInfos)),
    ],
    ['has none', 'signature_signers', () => rebuilt((signed) => (signed.signerInfos = []))],
    [
      'has no certificate',
      'signature_certificate_missing',
      () => rebuilt((signed) => (signed.certificates = [])),
    ],
    [
      'has the certificate of its signer twice',
      'signature_certificate_missing',
      () => rebuilt((signed) => signed.certificates?.push(signer.certificate)),
    ],
    [
      'has no signed attributes',
      'signature_unsupported',
      () => rebuilt(({ signerInfos: [info] }) => info && delete info.signedAttrs),
    ],
    [
      'is of another content',
      'signature_content',
      () => signContent(Buffer.from('Другое решение'), signer),
    ],
    [
      'was made with the key of another',
      'signature_wrong',
      async () => signContent(CONTENT, { ...signer, key: (await givenSigner(root)).key }),
    ],
    ['is of tomorrow', 'signature_time', () => signContent(CONTENT, signer, { at: inDays(1) })],
    [
      'was made with a certificate for encryption',
      'signature_key_usage',
      () => signedBy({ usage: 0x20 }),
    ],
    [
      'was made with the certificate of a server',
      'signature_key_usage',
      () => signedBy({ purposes: ['1.3.6.1.5.5.7.3.1'] }),
    ],
    [
      'was made with a self-signed certificate',
      'signature_untrusted',
      async () =>
        signContent(CONTENT, await givenAuthority('Root', { usage: USAGE.nonRepudiation })),
    ],
    [
      'leads to another authority of the same name',
      'signature_untrusted',
      async () => {
        const forger = await givenAuthority('Root');
        const forged = await givenSigner(forger);
        return signContent(CONTENT, forged, { chain: [forger.certificate] });
      },
    ],
    [
      'was issued by a person',
      'signature_untrusted',
      async () => {
        const below = await givenSigner(signer, { subject: { commonName: 'x', uid: 'head.mvd' } });
        return signContent(CONTENT, below, { chain: [signer.certificate] });
      },
    ],
    [
      'was made with an expired certificate',
      'signature_expired',
      () => signedBy({ to: inDays(-1) }),
    ],
    ['was made with one of the future', 'signature_expired', () => signedBy({ from: inDays(1) })],
    [
      'claims a time before its certificate expired',
      'signature_expired',
      async () => {
        const expired = await givenSigner(root, { to: inDays(-1) });
        return signContent(CONTENT, expired, { at: inDays(-5) });
      },
    ],
    [
      'is of GOST, without the engine',
      'signature_gost_unavailable',
      () =>
        rebuilt(({ signerInfos: [info] }) => {
          if (!info) return;
          info.digestAlgorithm.algorithmId = '1.2.643.7.1.1.2.2';
          info.signatureAlgorithm.algorithmId = '1.2.643.7.1.1.3.2';
        }),
    ],
    [
      'has a digest that is too weak',
      'signature_unsupported',
      () =>
        rebuilt(({ signerInfos: [info] }) => {
          if (info) info.digestAlgorithm.algorithmId = '1.3.14.3.2.26';
        }),
    ],
  ];
  test.each(cases)('%s: %s', async (_, problem, make) => {
    expect(await outcomeOf(await make())).toBe(problem);
  });
});

describe('revocation', () => {
  test('a chain through an authority that came along is valid once both have their lists', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
    const signature = await signContent(CONTENT, await givenSigner(between), {
      chain: [between.certificate],
    });
    await trust(own, { 'root.cer': root.certificate, 'root.crl': await givenList(root) });
    expect(await outcomeOf(signature, CONTENT, own)).toBe('signature_revocation_unknown');
    await trust(own, { 'between.crl': await givenList(between) });
    expect(await outcomeOf(signature, CONTENT, own)).toBe('valid');

    await trust(own, { 'newer.crl': await givenList(root, [between.certificate]) });
    expect(await outcomeOf(signature, CONTENT, own)).toBe('signature_revoked');
    await rm(own, { recursive: true });
  });

  test('a new list counts from the next signature on, and an expired one is none', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
    const verifier = createSignatureVerifier({ trustFolder: own, openssl: 'none', log });
    const signature = await signContent(CONTENT, signer);
    const verify = async (receivedAt = new Date()) => {
      const source = { open: async () => Readable.from([CONTENT]) };
      return verifier.verify(signature, source, { receivedAt, now: new Date() }).then(
        () => 'valid',
        (error: unknown) => (error instanceof SignatureRefused ? error.problem : 'another error'),
      );
    };
    expect(await verify()).toBe('signature_untrusted');
    await trust(own, { 'root.cer': root.certificate });
    expect(await verify()).toBe('signature_revocation_unknown');
    const old = await issueList(root, { from: inDays(-9), to: inDays(-2) });
    await trust(own, { 'old.crl': old });
    expect(await verify()).toBe('signature_revocation_unknown');
    const forger = await givenAuthority('Root');
    await trust(own, { 'forged.crl': await givenList(forger) });
    expect(await verify()).toBe('signature_revocation_unknown');
    await trust(own, { 'new.crl': await givenList(root) });
    expect(await verify()).toBe('valid');
    await trust(own, { 'newer.crl': await givenList(root, [signer.certificate]) });
    expect(await verify()).toBe('signature_revoked');
    await rm(own, { recursive: true });
  });
});
