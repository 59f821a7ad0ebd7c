import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentSignatureView } from '../../schemas/signature.ts';

export const listSignaturesSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/signatures',
  summary: 'The signatures of a document, each verified again now',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(DocumentSignatureView) }).meta({ id: 'DocumentSignatures' }),
  },
});
