import { createFileStore, type DocumentStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';
import type { StoreSettings } from './store-settings.ts';

/** The store that the settings name. */
export function createDocumentStore(settings: StoreSettings): DocumentStore {
  return settings.S3_BUCKET === ''
    ? createFileStore(settings.DOCUMENTS_DIR)
    : createS3Store(settings);
}
