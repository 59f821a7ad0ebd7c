import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentView } from '../../schemas/document.ts';

export const listVersionsSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/versions',
  summary: 'All versions of a document, the newest first',
  answer: {
    status: 200,
    schema: z
      .object({ items: z.array(DocumentView.extend({ isCurrent: z.boolean() })) })
      .meta({ id: 'DocumentVersions' }),
  },
});
