import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const streamInboxSpec = describeRoute({
  key: 'GET /inbox/events',
  summary:
    'What the caller is told from now on, as server-sent events `message`; with `Last-Event-ID` from there on',
  answer: { status: 200, schema: z.string(), kind: 'events' },
});
