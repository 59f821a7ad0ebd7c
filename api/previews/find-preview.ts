import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NothingStored } from '../../db/documents/nothing-stored.ts';
import type { StoredDocument } from '../../db/schema/index.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../deps.ts';
import { uploadsFolder } from '../uploads-folder.ts';

const DRAWABLE: readonly string[] = [CONTENT_TYPES.pdf, CONTENT_TYPES.jpg, CONTENT_TYPES.png];

/** The picture of a page, which is drawn once and then kept beside the document. */
export async function findPreview(
  deps: Pick<Deps, 'documents' | 'previews'>,
  document: StoredDocument,
  page: number,
): Promise<Readable> {
  if (!DRAWABLE.includes(document.contentType)) throw new AppError('no_preview');
  const key = `${document.storageKey}-preview-${page}`;
  try {
    return await deps.documents.open(key);
  } catch (error) {
    if (!(error instanceof NothingStored)) throw error;
  }
  await draw(deps, document, page, key);
  return await deps.documents.open(key);
}

async function draw(
  { documents, previews }: Pick<Deps, 'documents' | 'previews'>,
  { storageKey, contentType }: StoredDocument,
  page: number,
  key: string,
): Promise<void> {
  const folder = uploadsFolder();
  await mkdir(folder, { recursive: true });
  const source = path.join(folder, randomUUID());
  const target = `${source}.png`;
  try {
    await pipeline(await documents.open(storageKey), createWriteStream(source));
    const drawn = await previews.draw({ source, target, contentType, page });
    if (drawn === 'no_page') throw new AppError('not_found');
    if (drawn === 'unreadable') throw new AppError('no_preview');
    await documents.put(key, createReadStream(target));
  } finally {
    await Promise.all([source, target].map((file) => rm(file, { force: true })));
  }
}
