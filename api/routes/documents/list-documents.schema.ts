import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentView } from '../../schemas/document.ts';

export const listDocumentsSpec = describeRoute({
  key: 'GET /applications/{id}/documents',
  summary: 'The documents of a case',
  answer: {
    status: 200,
    schema: z.object({ items: z.array(DocumentView) }).meta({ id: 'Documents' }),
  },
});
