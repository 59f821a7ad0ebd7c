import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Cursor, Limit, pageOf } from '../../schemas/common.ts';
import { JournaledMessageView } from '../../schemas/delivery.ts';

export const listMessagesSpec = describeRoute({
  key: 'GET /applications/{id}/messages',
  summary: 'Who was told what of a case, and what became of it; an applicant sees their own',
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  answer: { status: 200, schema: pageOf(JournaledMessageView).meta({ id: 'JournaledMessages' }) },
});
