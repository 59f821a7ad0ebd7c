import { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Certificate } from 'pkijs';
import { readUsers } from '../directory.mjs';
import { Trouble } from '../trouble.mjs';
import { P256, issueCertificate } from './issue-certificate.mjs';
import { issueList } from './issue-list.mjs';
/** @typedef {import('./issue-certificate.mjs').Identity} Identity */

const AUTHORITY = 'local-authority';
const YEAR_MS = 365 * 86_400_000;
const AUTHORITY_YEARS = 20;
const USER_YEARS = 10;

/** @param {string} dataDir */
const signersIn = (dataDir) => join(dataDir, 'signers');

/**
 * A certificate authority of this installation alone and a certificate for each local user, made once; its certificate
 * and a new list of what it revoked (nothing) lie in the trust list.
 * @param {string} dataDir
 * @param {string} trustDir
 */
export async function keepLocalSigners(dataDir, trustDir) {
  const folder = signersIn(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(trustDir, { recursive: true });
  const from = new Date(Date.now() - 86_400_000);
  const after = (/** @type {number} */ years) => new Date(Date.now() + years * YEAR_MS);

  const authority = await kept(folder, AUTHORITY, () =>
    issueCertificate({
      subject: { commonName: 'Reglament: local test authority' },
      authority: true,
      from,
      to: after(AUTHORITY_YEARS),
    }),
  );
  for (const { id, name, person } of readUsers().values()) {
    await kept(folder, id, () =>
      issueCertificate({
        subject: {
          commonName: name,
          uid: id,
          snils: person?.snils.replace(/\D/g, ''),
          inn: person?.inn,
        },
        issuer: authority,
        from,
        to: after(USER_YEARS),
      }),
    );
  }
  const list = await issueList(authority, { from, to: after(1) });
  writeWhole(
    join(trustDir, `${AUTHORITY}.pem`),
    pemOf('CERTIFICATE', authority.certificate),
    0o644,
  );
  writeWhole(join(trustDir, `${AUTHORITY}.crl.pem`), pemOf('X509 CRL', list), 0o644);
}

/**
 * Certificate and key of a local user.
 * @param {string} dataDir
 * @param {string} user
 * @returns {Promise<Identity>}
 */
export async function localSigner(dataDir, user) {
  const folder = signersIn(dataDir);
  if (!readUsers().has(user)) throw new Trouble(`There is no local user "${user}".`);
  if (!isKept(folder, user)) {
    throw new Trouble(
      `${folder} has no certificate of ${user}: npm start makes it, unless it is given SIGNATURE_TRUST_DIR.`,
    );
  }
  return read(folder, user);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {() => Promise<Identity>} make
 */
async function kept(folder, name, make) {
  if (isKept(folder, name)) return read(folder, name);
  const { certificate, key } = await make();
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  writeWhole(join(folder, `${name}.key`), pem('PRIVATE KEY', pkcs8), 0o600);
  writeWhole(join(folder, `${name}.pem`), pemOf('CERTIFICATE', certificate), 0o600);
  return { certificate, key };
}

/**
 * The certificate is written last.
 * @param {string} folder
 * @param {string} name
 */
function isKept(folder, name) {
  return existsSync(join(folder, `${name}.pem`));
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<Identity>}
 */
async function read(folder, name) {
  const pkcs8 = derOf(readFileSync(join(folder, `${name}.key`), 'utf8'));
  return {
    certificate: Certificate.fromBER(derOf(readFileSync(join(folder, `${name}.pem`), 'utf8'))),
    key: await webcrypto.subtle.importKey('pkcs8', pkcs8, P256, false, ['sign']),
  };
}

/**
 * @param {string} label
 * @param {Certificate | import('pkijs').CertificateRevocationList} part
 */
function pemOf(label, part) {
  return pem(label, Buffer.from(part.toString('base64'), 'base64'));
}

/**
 * @param {string} label
 * @param {Buffer} der
 */
function pem(label, der) {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** @param {string} text */
function derOf(text) {
  return new Uint8Array(Buffer.from(text.replace(/-----[^-]+-----/g, ''), 'base64'));
}

/**
 * @param {string} file
 * @param {string} text
 * @param {number} mode
 */
function writeWhole(file, text, mode) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
