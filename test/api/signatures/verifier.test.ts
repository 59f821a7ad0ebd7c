import { describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { SignatureRefused } from '../../../api/signatures/signature-refused.ts';
import { createSignatureVerifier } from '../../../api/signatures/verifier.ts';
import { issueList } from '../../../scripts/lib/signing/issue-list.mjs';
import { signContent } from '../../../scripts/lib/signing/sign-content.mjs';
import {
  givenAuthority,
  givenList,
  givenSigner,
  inDays,
  trust,
} from '../../givens/certificates.ts';
import { CONTENT, givenTrustedSigner } from '../../givens/trusted-signer.ts';

const trusted = givenTrustedSigner();
const log = pino({ level: 'silent' });

test('a signature of a trusted certificate is valid, and its facts are told', async () => {
  const verifier = createSignatureVerifier({ trustFolder: trusted.folder, openssl: 'none', log });
  const at = new Date(inDays(-3).setUTCMilliseconds(0));
  const own = await givenAuthority('Root', { to: inDays(20_000) }); // two of one name, and a year of four digits
  await trust(trusted.folder, { 'own.cer': own.certificate, 'own.crl': await givenList(own) });
  const issued = await givenSigner(own, { to: inDays(10_000) });
  const { facts } = await verifier.verify(
    await signContent(CONTENT, issued, { at }),
    { open: async () => Readable.from([CONTENT]) },
    { receivedAt: at, now: new Date() },
  );
  const { serialNumber, notAfter } = issued.certificate;
  expect(facts).toEqual({
    signer: 'Орлова Елена',
    certificate: {
      serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
      issuer: 'Root',
      validUntil: notAfter.value.toISOString(),
    },
    algorithm: 'ECDSA P-256, SHA-256',
    time: at.toISOString(),
  });
});

describe('revocation', () => {
  test('a chain through an authority that came along is valid once both have their lists', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
    const signature = await signContent(CONTENT, await givenSigner(trusted.between), {
      chain: [trusted.between.certificate],
    });
    await trust(own, {
      'root.cer': trusted.root.certificate,
      'root.crl': await givenList(trusted.root),
    });
    expect(await trusted.outcomeOf(signature, CONTENT, own)).toBe('signature_revocation_unknown');
    await trust(own, { 'between.crl': await givenList(trusted.between) });
    expect(await trusted.outcomeOf(signature, CONTENT, own)).toBe('valid');

    await trust(own, { 'newer.crl': await givenList(trusted.root, [trusted.between.certificate]) });
    expect(await trusted.outcomeOf(signature, CONTENT, own)).toBe('signature_revoked');
    await rm(own, { recursive: true });
  });

  test('a new list counts from the next signature on, and an expired one is none', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
    const verifier = createSignatureVerifier({ trustFolder: own, openssl: 'none', log });
    const signature = await signContent(CONTENT, trusted.signer);
    const verify = async (receivedAt = new Date()) => {
      const source = { open: async () => Readable.from([CONTENT]) };
      return verifier.verify(signature, source, { receivedAt, now: new Date() }).then(
        () => 'valid',
        (error: unknown) => (error instanceof SignatureRefused ? error.problem : 'another error'),
      );
    };
    expect(await verify()).toBe('signature_untrusted');
    await trust(own, { 'root.cer': trusted.root.certificate });
    expect(await verify()).toBe('signature_revocation_unknown');
    const old = await issueList(trusted.root, { from: inDays(-9), to: inDays(-2) });
    await trust(own, { 'old.crl': old });
    expect(await verify()).toBe('signature_revocation_unknown');
    const forger = await givenAuthority('Root');
    await trust(own, { 'forged.crl': await givenList(forger) });
    expect(await verify()).toBe('signature_revocation_unknown');
    await trust(own, { 'new.crl': await givenList(trusted.root) });
    expect(await verify()).toBe('valid');
    await trust(own, { 'newer.crl': await givenList(trusted.root, [trusted.signer.certificate]) });
    expect(await verify()).toBe('signature_revoked');
    await rm(own, { recursive: true });
  });
});
