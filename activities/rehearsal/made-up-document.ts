import { createHash } from 'node:crypto';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import { CONTENT_TYPES } from '../../workflows/domain/content-types.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';

/** Any size that every regulation admits. */
const BYTES = 1_024;

/** A document of which only the reference exists, of a type that the regulation takes; `id` tells it from others. */
export function madeUpDocument(
  { documents }: Pick<Regulation, 'documents'>,
  kind: string,
  id: string,
): DocumentRef {
  const rule = documents.find((one) => one.kind === kind);
  return {
    id,
    version: 1,
    kind,
    contentType: rule?.contentTypes[0] ?? CONTENT_TYPES.pdf,
    size: BYTES,
    sha256: createHash('sha256').update(id).digest('hex'),
  };
}
