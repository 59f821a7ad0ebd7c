import { z } from 'zod';
import { describeRoute } from '../../route.ts';

export const getPushKeySpec = describeRoute({
  key: 'GET /push/key',
  summary: 'The key that a browser subscribes to web push with: `applicationServerKey`',
  answer: { status: 200, schema: z.object({ publicKey: z.string() }).meta({ id: 'PushKey' }) },
});
