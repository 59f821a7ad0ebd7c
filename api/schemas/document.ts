import { z } from 'zod';
import type { StoredDocument } from '../../db/schema/index.ts';
import { Instant } from './common.ts';

/** A document of a case, in its current version. */
export const DocumentView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    version: z.int(),
    name: z.string(),
    size: z.int().meta({ description: 'bytes' }),
    contentType: z.string(),
    sha256: z.string(),
    scan: z.enum(['pending', 'clean', 'infected', 'skipped']),
    uploadedBy: z.string(),
    uploadedAt: Instant,
  })
  .meta({ id: 'Document' });

export type DocumentView = z.output<typeof DocumentView>;

export function presentDocument(document: StoredDocument): DocumentView {
  const { id, kind, version, name, size, contentType, sha256, scan } = document;
  const { uploadedBy, uploadedAt } = document;
  return { id, kind, version, name, size, contentType, sha256, scan, uploadedBy, uploadedAt };
}
