import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Certificate, CertificateRevocationList } from 'pkijs';
import {
  issueCertificate,
  type Identity,
  type Order,
} from '../../scripts/lib/signing/issue-certificate.mjs';
import { issueList } from '../../scripts/lib/signing/issue-list.mjs';

const DAY_MS = 86_400_000;

/** An instant so many days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}

/** An authority that may issue certificates: self-signed, or below another. */
export function givenAuthority(
  commonName: string,
  changes: Partial<Order> = {},
): Promise<Identity> {
  const validity = { from: inDays(-30), to: inDays(3000) };
  return issueCertificate({ subject: { commonName }, authority: true, ...validity, ...changes });
}

/** The certificate of a person, by default of the officer Орлова. */
export function givenSigner(issuer: Identity, changes: Partial<Order> = {}): Promise<Identity> {
  const subject = { commonName: 'Орлова Елена', uid: 'officer.mvd' };
  return issueCertificate({ subject, issuer, from: inDays(-10), to: inDays(300), ...changes });
}

/** A list of an authority that is valid for a month, with what it revoked yesterday. */
export function givenList(
  issuer: Identity,
  revoked: readonly Certificate[] = [],
): Promise<CertificateRevocationList> {
  const entries = revoked.map((certificate) => ({ certificate, at: inDays(-1) }));
  return issueList(issuer, { from: inDays(-1), to: inDays(30), revoked: entries });
}

/** Puts certificates and lists into a trust folder, as DER files. */
export async function trust(
  folder: string,
  files: Readonly<Record<string, Certificate | CertificateRevocationList>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, part] of Object.entries(files)) {
    await writeFile(path.join(folder, name), Buffer.from(part.toString('base64'), 'base64'));
  }
}
