import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentSignatureView, SignatureBody } from '../../schemas/signature.ts';

export const signDocumentSpec = describeRoute({
  key: 'POST /applications/{id}/documents/{docId}/signatures',
  summary: 'Add your signature of a document',
  body: z.strictObject({
    signature: SignatureBody,
    version: z.int().min(1).optional().meta({ description: 'the current one unless told' }),
  }),
  answer: { status: 201, schema: DocumentSignatureView },
});
