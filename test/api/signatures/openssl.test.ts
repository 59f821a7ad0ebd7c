import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { findGost } from '../../../api/signatures/gost.ts';
import { SignatureRefused } from '../../../api/signatures/signature-refused.ts';
import { createSignatureVerifier } from '../../../api/signatures/verifier.ts';

/** How a key is made, how it signs, and what that is called. */
const KINDS: Record<string, { key: string[]; sign: string[]; algorithm: string }> = {
  rsa: { key: ['rsa:2048'], sign: ['-md', 'sha256'], algorithm: 'RSA, SHA-256' },
  pss: {
    key: ['rsa:2048'],
    sign: ['-md', 'sha384', '-keyopt', 'rsa_padding_mode:pss'],
    algorithm: 'RSA-PSS, SHA-384',
  },
  p256: {
    key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    sign: ['-md', 'sha256'],
    algorithm: 'ECDSA P-256, SHA-256',
  },
  p384: {
    key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
    sign: ['-md', 'sha384', '-keyid'],
    algorithm: 'ECDSA P-384, SHA-384',
  },
  gost: {
    key: ['gost2012_256', '-pkeyopt', 'paramset:A'],
    sign: ['-md', 'md_gost12_256'],
    algorithm: 'GOST R 34.10-2012 256',
  },
  gost512: {
    key: ['gost2012_512', '-pkeyopt', 'paramset:A'],
    sign: ['-md', 'md_gost12_512'],
    algorithm: 'GOST R 34.10-2012 512',
  },
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
/** What the usual configuration says of requests, which the one above replaces. */
const REQUESTS = `[req]
distinguished_name = name
x509_extensions = root
[name]
[root]
basicConstraints = critical,CA:TRUE
subjectKeyIdentifier = hash
`;
const AUTHORITY = `[ca]
default_ca = own
[own]
database = index.txt
crlnumber = number
default_crl_days = 30
`;
const CONTENT = 'Решение по делу\n';
/** The one part that a machine may lack; without it the others are verified all the same. */
const HAS_GOST = (await findGost('openssl')) !== null;
const isGost = (kind: string) => kind.startsWith('gost');
const log = pino({ level: 'silent' });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reglament-openssl-'));
  writeFileSync(path.join(folder, 'gost.cnf'), CONFIG + REQUESTS);
  writeFileSync(path.join(folder, 'content'), CONTENT);
});
afterAll(() => rmSync(folder, { recursive: true }));

function openssl(cwd: string, ...args: string[]): void {
  const env = {
    ...process.env,
    ...(isGost(path.basename(cwd)) && { OPENSSL_CONF: path.join(folder, 'gost.cnf') }),
  };
  execFileSync('openssl', args, { cwd, stdio: 'pipe', env });
}

/** An authority with its list, a person's certificate and a signature, all by the command line. */
function signature(kind: string): { cms: Buffer; trustFolder: string } {
  const { key, sign } = KINDS[kind] ?? { key: [], sign: [] };
  const cwd = path.join(folder, kind);
  const trustFolder = path.join(cwd, 'trust');
  mkdirSync(trustFolder, { recursive: true });
  writeFileSync(path.join(cwd, 'index.txt'), '');
  writeFileSync(path.join(cwd, 'number'), '01');
  writeFileSync(path.join(cwd, 'ca.cnf'), AUTHORITY);
  writeFileSync(
    path.join(cwd, 'person.ext'),
    'subjectKeyIdentifier=hash\nkeyUsage=digitalSignature\n',
  );
  const own = ['-newkey', ...key, '-nodes', '-utf8'];
  const root = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-days', '9000'];
  openssl(
    cwd,
    'req',
    '-x509',
    ...own,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Root',
    ...root,
  );
  openssl(
    cwd,
    'req',
    ...own,
    '-keyout',
    'own.key',
    '-out',
    'own.csr',
    '-subj',
    '/CN=Орлова/UID=officer.mvd',
  );
  const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '300'];
  openssl(
    cwd,
    'x509',
    '-req',
    '-in',
    'own.csr',
    ...issued,
    '-extfile',
    'person.ext',
    '-out',
    'own.pem',
  );
  const md = isGost(kind) ? (sign[1] ?? '') : 'sha256';
  const list = ['-config', 'ca.cnf', '-keyfile', 'ca.key', '-cert', 'ca.pem', '-md', md];
  openssl(cwd, 'ca', '-gencrl', ...list, '-out', 'list.pem');
  for (const file of ['ca.pem', 'list.pem']) {
    copyFileSync(path.join(cwd, file), path.join(trustFolder, file));
  }
  const by = ['-signer', 'own.pem', '-inkey', 'own.key', ...sign];
  openssl(
    cwd,
    'cms',
    '-sign',
    '-binary',
    '-in',
    '../content',
    ...by,
    '-outform',
    'DER',
    '-out',
    'cms',
  );
  return { cms: readFileSync(path.join(cwd, 'cms')), trustFolder };
}

function verify(cms: Buffer, trustFolder: string, content = CONTENT) {
  const verifier = createSignatureVerifier({ trustFolder, openssl: 'openssl', log });
  const source = { open: async () => Readable.from([Buffer.from(content)]) };
  const now = new Date();
  return verifier.verify(cms, source, { receivedAt: now, now });
}

function problemOf(error: unknown): unknown {
  return error instanceof SignatureRefused ? error.problem : error;
}

describe('a signature by the command line of OpenSSL is verified:', () => {
  const kinds = Object.keys(KINDS).filter((kind) => !isGost(kind) || HAS_GOST);
  test.each(kinds)(
    '%s',
    async (kind) => {
      const { cms, trustFolder } = signature(kind);
      const { facts } = await verify(cms, trustFolder);
      expect(facts).toMatchObject({ signer: 'Орлова', algorithm: KINDS[kind]?.algorithm });
      expect(facts.certificate.issuer).toBe('Root');

      const other = verify(cms, trustFolder, 'Другое решение').catch(problemOf);
      expect(await other).toBe('signature_content');
      const broken = Buffer.from(cms);
      broken[broken.length - 5] = (broken[broken.length - 5] ?? 0) ^ 1;
      expect(await verify(broken, trustFolder).catch(problemOf)).toBe('signature_wrong');
      rmSync(path.join(trustFolder, 'list.pem'));
      const unlisted = await verify(cms, trustFolder).catch(problemOf);
      expect(unlisted).toBe('signature_revocation_unknown');
    },
    60_000,
  );
});

// a placeholder only where it stands for something: an empty list would be counted as skipped too
if (!HAS_GOST) {
  test.skip('GOST R 34.10-2012: OpenSSL has no engine for it here', () => undefined);
}
