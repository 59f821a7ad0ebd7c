import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { DocumentCheck } from '../../schemas/issued-document.ts';

export const checkDocumentSpec = describeRoute({
  key: 'GET /check/{code}',
  atRoot: true,
  summary: 'Whether a document is genuine: a page, or JSON for whoever accepts that alone',
  query: z.object({
    lang: z.string().optional().meta({ description: '`ru` or `en`, before `Accept-Language`' }),
  }),
  answer: { status: 200, schema: DocumentCheck, kind: 'page' },
});
