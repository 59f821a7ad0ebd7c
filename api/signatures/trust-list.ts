import { fromBER } from 'asn1js';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Certificate, CertificateRevocationList } from 'pkijs';
import type { Logger } from 'pino';
import { codeOf } from '../../db/code-of.ts';
import { isAuthority } from './extensions.ts';

/** Whom signatures are believed by. */
export type TrustList = {
  /** Self-signed authorities: a chain ends at one of them. */
  anchors: Certificate[];
  /** The others, which chains may lead through. */
  authorities: Certificate[];
  lists: CertificateRevocationList[];
};

const PEM = /-----BEGIN (?:CERTIFICATE|X509 CRL)-----([\sA-Za-z0-9+/=]+)-----END/g;

/**
 * The certificates of authorities and the revocation lists of a folder, PEM or DER. Looked at anew whenever it is asked
 * for and read again when a file has changed, so that a new list counts from the next signature on.
 */
export function openTrustList(folder: string, log: Logger): () => Promise<TrustList> {
  let known = '';
  let list: TrustList = { anchors: [], authorities: [], lists: [] };

  return async () => {
    const files = await filesOf(folder);
    const state = files.map(({ name, mtimeMs, size }) => `${name} ${mtimeMs} ${size}`).join('\n');
    if (state === known) return list;
    const parts: (Certificate | CertificateRevocationList)[] = [];
    for (const { name } of files) parts.push(...(await partsOf(path.join(folder, name), log)));
    list = sorted(parts);
    known = state;
    const { anchors, authorities, lists } = list;
    const counts = [anchors, authorities, lists].map((some) => some.length);
    log.info({ anchors: counts[0], authorities: counts[1], lists: counts[2] }, 'trust list read');
    return list;
  };
}

async function filesOf(folder: string) {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const found = await stat(path.join(folder, name)).catch(() => null); // removed meanwhile
      return found?.isFile() ? [{ name, mtimeMs: found.mtimeMs, size: found.size }] : [];
    }),
  );
  return files.flat();
}

async function partsOf(file: string, log: Logger) {
  const bytes = await readFile(file);
  const blocks = [...bytes.toString('latin1').matchAll(PEM)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64'),
  );
  return (blocks.length > 0 ? blocks : [bytes]).flatMap((der) => {
    const part = read(der);
    if (!part) log.warn({ file: path.basename(file) }, 'neither a certificate nor a list');
    return part ?? [];
  });
}

/** A list begins as a certificate does: one is tried after the other. */
function read(der: Uint8Array): Certificate | CertificateRevocationList | null {
  const { offset, result } = fromBER(der);
  if (offset === -1) return null;
  for (const Kind of [Certificate, CertificateRevocationList]) {
    try {
      return new Kind({ schema: result });
    } catch {
      // the other one, then
    }
  }
  return null;
}

function sorted(parts: readonly (Certificate | CertificateRevocationList)[]): TrustList {
  const certificates = parts.filter((part) => part instanceof Certificate);
  const able = certificates.filter((one) => isAuthority(one));
  return {
    anchors: able.filter(({ subject, issuer }) => subject.isEqual(issuer)),
    authorities: able.filter(({ subject, issuer }) => !subject.isEqual(issuer)),
    lists: parts.filter((part) => part instanceof CertificateRevocationList),
  };
}
