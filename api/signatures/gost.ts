import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Certificate, CertificateRevocationList } from 'pkijs';
import { atMost } from '../../workflows/domain/at-most.ts';
import { HASH_NAMES, type Hash } from './algorithms.ts';
import type { Content } from './content.ts';
import { runOpenssl, type OpensslAnswer } from './run-openssl.ts';

/** What only the engine for GOST R 34.10-2012 and 34.11-2012 of OpenSSL can do. */
export type Gost = {
  isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean>;
  isListOf(list: CertificateRevocationList, issuer: Certificate): Promise<boolean>;
  digest(content: Content, hash: Hash): Promise<Buffer>;
  /** Whether the signature is of this content and made with the key of this certificate; chains are not looked at. */
  isSignature(signature: Uint8Array, certificate: Certificate, content: Content): Promise<boolean>;
};

const CONFIG = `openssl_conf = start
[start]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
`;
/** GOST R 34.11-2012 of nothing. */
const DIGEST_OF_NOTHING = '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb';
const PROGRAMS_AT_ONCE = 4;

type Files = Readonly<Record<string, Uint8Array | Content>>;
type Run = (files: Files, args: readonly string[], input?: Readable) => Promise<OpensslAnswer>;

/** GOST by the `openssl` program; `null` if it is not here or has no engine for it. */
export async function findGost(program: string): Promise<Gost | null> {
  const inTurn = atMost(PROGRAMS_AT_ONCE);
  const run: Run = (files, args, input) => inTurn(() => runIn(program, files, args, input));
  const gost = gostBy(run);
  try {
    const found = await gost.digest({ open: async () => Readable.from([]) }, 'GOST-256');
    return found.toString('hex') === DIGEST_OF_NOTHING ? gost : null;
  } catch {
    return null;
  }
}

function gostBy(run: Run): Gost {
  return {
    async isIssuedBy(certificate, issuer) {
      const files = { 'issuer.pem': pemOf(issuer), 'subject.pem': pemOf(certificate) };
      const way = ['verify', '-partial_chain', '-no_check_time', '-trusted', 'issuer.pem'];
      return (await run(files, [...way, 'subject.pem'])).ok;
    },
    async isListOf(list, issuer) {
      const files = { 'issuer.pem': pemOf(issuer), 'list.der': derOf(list) };
      const way = ['crl', '-inform', 'DER', '-in', 'list.der', '-CAfile', 'issuer.pem', '-noout'];
      const { ok, stderr } = await run(files, way);
      return ok && stderr.includes('verify OK'); // its exit code does not tell
    },
    async digest(content, hash) {
      const way = ['dgst', `-${HASH_NAMES[hash]}`, '-binary'];
      const { ok, stdout } = await run({}, way, await content.open());
      if (!ok) throw new Error('OpenSSL has no digest of GOST');
      return stdout;
    },
    async isSignature(signature, certificate, content) {
      const files = { signature, 'signer.pem': pemOf(certificate), content };
      const way = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'signature'];
      // the signer is the certificate that we have judged, not another one that came along
      const signer = ['-certfile', 'signer.pem', '-nointern', '-noverify'];
      const rest = ['-content', 'content', '-out', 'verified'];
      return (await run(files, [...way, ...signer, ...rest])).ok;
    },
  };
}

/** Runs the program in a folder of its own that holds the files, and leaves nothing behind. */
async function runIn(
  program: string,
  files: Files,
  args: readonly string[],
  input?: Readable,
): Promise<OpensslAnswer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reglament-gost-'));
  try {
    const config = path.join(folder, 'openssl.cnf');
    await writeFile(config, CONFIG);
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      if (content instanceof Uint8Array) await writeFile(file, content);
      else await pipeline(await content.open(), createWriteStream(file));
    }
    return await runOpenssl(program, args, { cwd: folder, config, ...(input && { input }) });
  } finally {
    input?.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

function pemOf(certificate: Certificate): Buffer {
  const lines = derOf(certificate).toString('base64').replace(/.{64}/g, '$&\n');
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`);
}

function derOf(part: Certificate | CertificateRevocationList): Buffer {
  return Buffer.from(part.toString('base64'), 'base64');
}
