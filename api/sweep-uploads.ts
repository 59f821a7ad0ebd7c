import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dropUploads } from '../db/queries/drop-uploads.ts';
import type { Deps } from './deps.ts';
import { uploadsFolder } from './uploads-folder.ts';

/** No request lasts as long: what is older belongs to a process that died. */
const ABANDONED_MS = 60 * 60_000;

/** Removes what uploads have left that a killed process was busy with: temporary files, and content without a version. */
export async function sweepUploads(
  { db, documents, log }: Pick<Deps, 'db' | 'documents' | 'log'>,
  now = Date.now(),
): Promise<void> {
  const before = now - ABANDONED_MS;
  try {
    const files = await sweepFolder(before);
    const uploads = await dropUploads(db, documents, { before: new Date(before).toISOString() });
    if (files + uploads > 0) log.info({ files, uploads }, 'removed what broken uploads had left');
  } catch (error) {
    log.warn({ err: error }, 'what broken uploads have left stays for now');
  }
}

async function sweepFolder(before: number): Promise<number> {
  const folder = uploadsFolder();
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile() || found.mtimeMs >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
