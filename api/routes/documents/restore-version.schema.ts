import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentView } from '../../schemas/document.ts';

export const restoreVersionSpec = describeRoute({
  key: 'POST /applications/{id}/documents/{docId}/restore',
  summary: 'Make an earlier version of a document the current one',
  body: z.strictObject({ version: z.int().min(1).max(1_000_000) }),
  answer: { status: 200, schema: DocumentView },
});
