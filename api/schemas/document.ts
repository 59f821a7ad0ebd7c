import { z } from 'zod';
import type { Application, StoredDocument } from '../../db/schema/index.ts';
import { Instant } from './common.ts';

/** A version of a document of a case: the current one, unless another is asked for. */
export const DocumentView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    version: z.int(),
    name: z.string(),
    size: z.int().meta({ description: 'bytes' }),
    contentType: z.string(),
    sha256: z.string(),
    scan: z.enum(['pending', 'clean', 'infected', 'skipped']).meta({
      description:
        'nobody can open what is `pending` or `infected`; what the system made is `skipped`',
    }),
    scannedAt: Instant.nullable(),
    scanSignature: z.string().nullable().meta({ description: 'what the scanner calls its find' }),
    uploadedBy: z.string(),
    uploadedByName: z.string().nullable(),
    uploadedAt: Instant,
    pinnedVersion: z.int().nullable().meta({
      description: 'the version that the case is decided on; `null`: the case does not refer to it',
    }),
  })
  .meta({ id: 'Document' });

export type DocumentView = z.output<typeof DocumentView>;

export function presentDocument(
  document: StoredDocument,
  { facts }: Pick<Application, 'facts'>,
): DocumentView {
  const { id, kind, version, name, size, contentType, sha256 } = document;
  const { scan, scannedAt, scanSignature, uploadedBy, uploadedByName, uploadedAt } = document;
  const pinned = facts?.documents.find((one) => one.id === id);
  return {
    ...{ id, kind, version, name, size, contentType, sha256 },
    ...{ scan, scannedAt, scanSignature, uploadedBy, uploadedByName, uploadedAt },
    pinnedVersion: pinned?.version ?? null,
  };
}
