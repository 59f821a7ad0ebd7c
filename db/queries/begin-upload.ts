import type { Database } from '../connect.ts';
import { unfinishedUploads } from '../schema/index.ts';

/** Notes that content is on its way to the store, so that it is found there if nothing comes of it. */
export async function beginUpload(
  db: Database,
  upload: { storageKey: string; startedAt: string },
): Promise<void> {
  await db.insert(unfinishedUploads).values(upload);
}
