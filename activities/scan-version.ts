import { ApplicationFailure } from '@temporalio/common';
import { heartbeat } from '@temporalio/activity';
import { measureContent } from '../db/documents/measure-content.ts';
import { findDocumentVersion } from '../db/queries/find-document-version.ts';
import { keepVerdict } from '../db/queries/keep-verdict.ts';
import type { ScanActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { askClamd } from './scan/ask-clamd.ts';
import { ScannerUnavailable } from './scan/scanner-unavailable.ts';

/**
 * Streams a version from the store to the scanner. What the scanner does not say in so many words is no verdict, nor is
 * `clean` said of anything but the whole content that was uploaded: the document stays closed and the scanner is asked again.
 */
export function scanVersion({
  db,
  documents,
  settings,
}: Pick<Deps, 'db' | 'documents' | 'settings'>): ScanActivities['scanVersion'] {
  return async ({ documentId, version }) => {
    const found = await findDocumentVersion(db, { documentId, version });
    if (!found) return 'gone';
    if (found.scan !== 'pending') return found.scan;

    const content = await documents.open(found.storageKey);
    const { meter, measured } = measureContent();
    content.once('error', (error) => meter.destroy(error));
    try {
      const signature = await askClamd(settings, content.pipe(meter), heartbeat);
      if (signature === null && measured().sha256 !== found.sha256) {
        throw ApplicationFailure.retryable('Something else was scanned', 'ContentDiffers');
      }
      const scan = signature === null ? 'clean' : 'infected';
      const verdict = {
        documentId,
        version,
        scan,
        signature,
        at: new Date().toISOString(),
      } as const;
      return (await keepVerdict(db, verdict)) ?? 'gone';
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      throw ApplicationFailure.retryable(error.message, 'ScannerUnavailable');
    } finally {
      content.destroy();
    }
  };
}
