import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Version } from './download-document.schema.ts';

/** Who wants to read further downloads the document. */
const MAX_PAGE = 10;

export const previewDocumentSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/preview',
  summary: 'A page of a PDF, or an image, as a PNG',
  query: z.object({
    page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
    version: Version,
  }),
  answer: { status: 200, schema: z.string().meta({ format: 'binary' }), kind: 'file' },
});
