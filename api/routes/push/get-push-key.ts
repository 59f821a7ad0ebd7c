import { route } from '../../route.ts';
import { getPushKeySpec } from './get-push-key.schema.ts';

export const getPushKey = route(getPushKeySpec, async ({ deps }) => ({
  body: { publicKey: deps.vapidPublicKey },
}));
