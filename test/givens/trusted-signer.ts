import { afterAll, beforeAll } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { ContentInfo, SignedData } from 'pkijs';
import { SignatureRefused, type SignatureProblem } from '../../api/signatures/signature-refused.ts';
import { createSignatureVerifier } from '../../api/signatures/verifier.ts';
import type { Identity } from '../../scripts/lib/signing/issue-certificate.mjs';
import { signContent } from '../../scripts/lib/signing/sign-content.mjs';
import { givenAuthority, givenList, givenSigner, trust } from './certificates.ts';

/** What is signed unless a test says otherwise. */
export const CONTENT = Buffer.from('Решение по делу');

/** A folder with an authority that is believed, and somebody whom it knows; there while tests run. */
class TrustedSigner {
  folder = '';
  readonly #made: { root?: Identity; between?: Identity; signer?: Identity } = {};

  async make(): Promise<void> {
    this.folder = await mkdtemp(path.join(tmpdir(), 'reglament-trust-'));
    const root = await givenAuthority('Root');
    const between = await givenAuthority('Between', { issuer: root });
    Object.assign(this.#made, { root, between, signer: await givenSigner(root) });
    await trust(this.folder, { 'root.cer': root.certificate, 'root.crl': await givenList(root) });
  }

  get root(): Identity {
    return this.#there('root');
  }
  get between(): Identity {
    return this.#there('between');
  }
  get signer(): Identity {
    return this.#there('signer');
  }

  /** What comes of the verification of a signature. */
  async outcomeOf(
    signature: Uint8Array,
    content = CONTENT,
    trustFolder = this.folder,
  ): Promise<SignatureProblem | 'valid'> {
    const log = pino({ level: 'silent' });
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

  async signedBy(changes: Parameters<typeof givenSigner>[1]): Promise<Buffer> {
    return signContent(CONTENT, await givenSigner(this.root, changes));
  }

  /** A signature that was taken apart, changed and put together again. */
  async rebuilt(change: (signed: SignedData) => void): Promise<Buffer> {
    const info = ContentInfo.fromBER(new Uint8Array(await signContent(CONTENT, this.signer)));
    const signed = new SignedData({ schema: info.content });
    change(signed);
    const changed = new ContentInfo({
      contentType: info.contentType,
      content: signed.toSchema(true),
    });
    return Buffer.from(changed.toString('base64'), 'base64');
  }

  #there(name: 'root' | 'between' | 'signer'): Identity {
    const made = this.#made[name];
    if (!made) throw new Error('Signers are there only while tests run');
    return made;
  }
}

export function givenTrustedSigner(): TrustedSigner {
  const trusted = new TrustedSigner();
  beforeAll(() => trusted.make());
  afterAll(() => rm(trusted.folder, { recursive: true }));
  return trusted;
}
