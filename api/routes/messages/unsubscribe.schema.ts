import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const unsubscribeSpec = describeRoute({
  key: 'POST /unsubscribe/{token}',
  summary: 'Turns e-mail of a kind off, by the link of such a message (RFC 8058)',
  body: z
    .unknown()
    .meta({ type: 'object', description: '`List-Unsubscribe=One-Click`, as a form' }),
  bodyKind: 'raw',
  answer: {
    status: 200,
    schema: z.object({ unsubscribed: z.literal(true) }).meta({ id: 'Unsubscribed' }),
  },
});
