import { expect } from '@jest/globals';
import { keepVerdict } from '../../db/queries/keep-verdict.ts';
import type { GivenApi } from './api.ts';
import type { Claims } from './identity-provider.ts';

export const PDF = '%PDF-1.4\n%%EOF\n';

/** A multipart body with a file. */
export function formOf(
  content: string | Buffer,
  {
    kind = 'supporting',
    name = 'справка.pdf',
    documentId,
  }: Partial<Record<'kind' | 'name' | 'documentId', string>> = {},
): FormData {
  const body = new FormData();
  body.set('kind', kind);
  if (documentId !== undefined) body.set('documentId', documentId);
  body.set(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
    name,
  );
  return body;
}

/** What the scanner would have said of a version. */
export async function givenVerdict(
  { db }: Pick<GivenApi, 'db'>,
  documentId: string,
  scan: 'clean' | 'infected',
  version = 1,
): Promise<void> {
  const signature = scan === 'infected' ? 'Test.Signature' : null;
  await keepVerdict(db, { documentId, version, scan, signature, at: '2026-03-02T09:00:00.000Z' });
}

/** Uploads a document, which is scanned and clean, unless the test says otherwise; its id. */
export async function givenUpload(
  api: GivenApi,
  who: Claims,
  documents: string,
  body: FormData,
  {
    scan = 'clean',
    version = 1,
  }: { scan?: 'clean' | 'infected' | 'pending'; version?: number } = {},
): Promise<string> {
  const answer = await api.call(who, 'POST', documents, { body });
  expect([answer.status, answer.body.version]).toEqual([201, version]);
  const id = String(answer.body.id);
  if (scan !== 'pending') await givenVerdict(api, id, scan, version);
  return id;
}
