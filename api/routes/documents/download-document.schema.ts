import { z } from 'zod';
import { describeRoute } from '../../route.ts';

/** Which version; by default the current one. */
export const Version = z.coerce.number().int().min(1).max(1_000_000).optional();

export const downloadDocumentSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/content',
  summary: 'The content of a document',
  query: z.object({ version: Version }),
  answer: { status: 200, schema: z.string().meta({ format: 'binary' }), kind: 'file' },
});
