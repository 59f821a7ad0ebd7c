import { setTimeout as sleep } from 'node:timers/promises';
import { findCase } from '../db/queries/find-case.ts';
import { noteLook } from '../db/queries/note-look.ts';
import type { LookAct, StoredDocument } from '../db/schema/index.ts';
import { AppError } from './app-error.ts';
import type { CaseCall } from './call.ts';
import { checkDocumentsInReach } from './check-documents-in-reach.ts';
import { findReadableDocument } from './find-readable-document.ts';

/** A scan takes a moment: who asks right after an upload need not ask twice. */
const SCAN_TAKES_MS = 5_000;
const LOOK_EVERY_MS = 150;
/** Seconds after which an unscanned document may be asked for again. */
const RETRY_AFTER = '5';

/**
 * The document that the path names, once it may be opened: scanned, nothing found in it, the case not annulled meanwhile.
 * That the caller opens it is written down before anything of it goes out.
 */
export async function openDocument(
  call: CaseCall,
  act: LookAct,
  version?: number,
): Promise<StoredDocument> {
  const { deps, caller, role, at, row } = call;
  const document = await scanned(call, await findReadableDocument(call, version));
  if (document.scan === 'infected') throw new AppError('document_infected');
  checkDocumentsInReach((await findCase(deps.db, row.id)) ?? row);
  await noteLook(deps.db, {
    ...{ documentId: document.id, version: document.version, act },
    ...{ byId: caller.id, byName: caller.name, byRole: role, at: at.toISOString() },
  });
  return document;
}

async function scanned(call: CaseCall, found: StoredDocument): Promise<StoredDocument> {
  const giveUpAt = Date.now() + SCAN_TAKES_MS;
  let document = found;
  while (document.scan === 'pending') {
    if (Date.now() > giveUpAt) {
      throw new AppError('document_not_scanned', { headers: { 'Retry-After': RETRY_AFTER } });
    }
    await sleep(LOOK_EVERY_MS);
    document = await findReadableDocument(call, found.version);
  }
  return document;
}
