import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StoreUnavailable } from '../db/documents/store-unavailable.ts';
import { addDocument, type AddedDocument } from '../db/queries/add-document.ts';
import { beginUpload } from '../db/queries/begin-upload.ts';
import { dropUploads } from '../db/queries/drop-uploads.ts';
import type { StoredDocument } from '../db/schema/index.ts';
import type { Deps } from './deps.ts';

/**
 * Keeps an uploaded file as a version of a document. Its content has a key of its own that is written down first: whatever
 * breaks off, nothing is left of it; see `sweepUploads` for a process that dies, or a store that is out of reach.
 */
export async function keepUpload(
  { db, documents, log }: Pick<Deps, 'db' | 'documents' | 'log'>,
  { path }: Pick<Express.Multer.File, 'path'>,
  added: Omit<AddedDocument, 'size' | 'sha256' | 'storageKey'>,
): Promise<StoredDocument> {
  const storageKey = `${added.caseId}/${added.id}-${randomUUID()}`;
  await beginUpload(db, { storageKey, startedAt: new Date().toISOString() });
  let isStoreAway = false;
  try {
    const { size, sha256 } = await documents.put(storageKey, createReadStream(path));
    return await addDocument(db, { ...added, size, sha256, storageKey });
  } catch (error) {
    isStoreAway = error instanceof StoreUnavailable;
    throw error;
  } finally {
    // there is something to drop unless it has become a version; a store that is away is not waited for once more
    if (!isStoreAway) {
      await dropUploads(db, documents, { storageKey }).catch((error: unknown) =>
        log.warn({ err: error }, 'an upload that broke off is left for later'),
      );
    }
  }
}
