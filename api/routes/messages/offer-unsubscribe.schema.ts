import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const offerUnsubscribeSpec = describeRoute({
  key: 'GET /unsubscribe/{token}',
  summary:
    'A page that asks whether e-mail of a kind shall be turned off; looking at it changes nothing',
  answer: { status: 200, schema: z.string(), kind: 'file', contentType: 'text/html' },
});
