import { z } from 'zod';
import { LOOK_ACTS } from '../../../db/schema/index.ts';
import { describeRoute } from '../../route.ts';
import { Cursor, Instant, Limit, pageOf } from '../../schemas/common.ts';

const Look = z
  .object({
    at: Instant,
    by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
    version: z.int(),
    act: z.enum(LOOK_ACTS),
  })
  .meta({ id: 'DocumentLook' });

export const listLooksSpec = describeRoute({
  key: 'GET /applications/{id}/documents/{docId}/looks',
  summary: 'Who opened a document, the latest first',
  query: z.object({ limit: Limit, cursor: Cursor }),
  answer: { status: 200, schema: pageOf(Look).meta({ id: 'DocumentLookPage' }) },
});
