import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Code } from '../../schemas/common.ts';
import { DocumentView } from '../../schemas/document.ts';

export const uploadDocumentSpec = describeRoute({
  key: 'POST /applications/{id}/documents',
  summary: 'Attach a document, or with `documentId` a new version of one',
  body: z.strictObject({ kind: Code, documentId: z.uuid().optional() }),
  bodyKind: 'multipart',
  answer: { status: 201, schema: DocumentView },
});
