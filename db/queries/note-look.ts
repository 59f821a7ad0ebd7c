import type { Database } from '../connect.ts';
import { documentLooks, type DocumentLook } from '../schema/index.ts';

/** Writes down who opens which version. */
export async function noteLook(db: Database, look: Omit<DocumentLook, 'id'>): Promise<void> {
  await db.insert(documentLooks).values(look);
}
