import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const downloadDocumentSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/content',
  summary: 'The content of a document',
  answer: { status: 200, schema: z.string().meta({ format: 'binary' }), kind: 'file' },
});
