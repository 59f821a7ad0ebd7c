import { describe, expect, test } from '@jest/globals';
import { EncapsulatedContentInfo } from 'pkijs';
import { OctetString } from 'asn1js';
import { type SignatureProblem } from '../../../api/signatures/signature-refused.ts';
import { USAGE } from '../../../scripts/lib/signing/issue-certificate.mjs';
import { signContent } from '../../../scripts/lib/signing/sign-content.mjs';
import { givenAuthority, givenSigner, inDays } from '../../givens/certificates.ts';
import { CONTENT, givenTrustedSigner } from '../../givens/trusted-signer.ts';

const trusted = givenTrustedSigner();

describe('a signature is refused that', () => {
  const cases: [string, SignatureProblem, () => Promise<Uint8Array>][] = [
    ['is text', 'signature_malformed', async () => Buffer.from('signature')],
    ['is empty', 'signature_malformed', async () => Buffer.alloc(0)],
    [
      'was cut off',
      'signature_malformed',
      async () => (await signContent(CONTENT, trusted.signer)).subarray(0, -7),
    ],
    [
      'has something behind it',
      'signature_malformed',
      async () => Buffer.concat([await signContent(CONTENT, trusted.signer), Buffer.from([5, 0])]),
    ],
    [
      'has an indefinite length',
      'signature_malformed',
      async () => {
        const inner = (await signContent(CONTENT, trusted.signer)).subarray(4);
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
      async () => Buffer.from(trusted.signer.certificate.toString('base64'), 'base64'),
    ],
    [
      'holds what was signed',
      'signature_attached',
      () =>
        trusted.rebuilt((signed) => {
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
      () => trusted.rebuilt((signed) => signed.signerInfos.push(...signed.signerInfos)),
    ],
    ['has none', 'signature_signers', () => trusted.rebuilt((signed) => (signed.signerInfos = []))],
    [
      'has no certificate',
      'signature_certificate_missing',
      () => trusted.rebuilt((signed) => (signed.certificates = [])),
    ],
    [
      'has the certificate of its trusted.signer twice',
      'signature_certificate_missing',
      () => trusted.rebuilt((signed) => signed.certificates?.push(trusted.signer.certificate)),
    ],
    [
      'has no signed attributes',
      'signature_unsupported',
      () => trusted.rebuilt(({ signerInfos: [info] }) => info && delete info.signedAttrs),
    ],
    [
      'is of another content',
      'signature_content',
      () => signContent(Buffer.from('Другое решение'), trusted.signer),
    ],
    [
      'was made with the key of another',
      'signature_wrong',
      async () =>
        signContent(CONTENT, { ...trusted.signer, key: (await givenSigner(trusted.root)).key }),
    ],
    [
      'is of tomorrow',
      'signature_time',
      () => signContent(CONTENT, trusted.signer, { at: inDays(1) }),
    ],
    [
      'was made with a certificate for encryption',
      'signature_key_usage',
      () => trusted.signedBy({ usage: 0x20 }),
    ],
    [
      'was made with the certificate of a server',
      'signature_key_usage',
      () => trusted.signedBy({ purposes: ['1.3.6.1.5.5.7.3.1'] }),
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
        const below = await givenSigner(trusted.signer, {
          subject: { commonName: 'x', uid: 'head.mvd' },
        });
        return signContent(CONTENT, below, { chain: [trusted.signer.certificate] });
      },
    ],
    [
      'was made with an expired certificate',
      'signature_expired',
      () => trusted.signedBy({ to: inDays(-1) }),
    ],
    [
      'was made with one of the future',
      'signature_expired',
      () => trusted.signedBy({ from: inDays(1) }),
    ],
    [
      'claims a time before its certificate expired',
      'signature_expired',
      async () => {
        const expired = await givenSigner(trusted.root, { to: inDays(-1) });
        return signContent(CONTENT, expired, { at: inDays(-5) });
      },
    ],
    [
      'is of GOST, without the engine',
      'signature_gost_unavailable',
      () =>
        trusted.rebuilt(({ signerInfos: [info] }) => {
          if (!info) return;
          info.digestAlgorithm.algorithmId = '1.2.643.7.1.1.2.2';
          info.signatureAlgorithm.algorithmId = '1.2.643.7.1.1.3.2';
        }),
    ],
    [
      'has a digest that is too weak',
      'signature_unsupported',
      () =>
        trusted.rebuilt(({ signerInfos: [info] }) => {
          if (info) info.digestAlgorithm.algorithmId = '1.3.14.3.2.26';
        }),
    ],
  ];
  test.each(cases)('%s: %s', async (_, problem, make) => {
    expect(await trusted.outcomeOf(await make())).toBe(problem);
  });
});
