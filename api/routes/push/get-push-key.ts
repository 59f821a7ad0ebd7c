import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { getPushKeySpec } from './get-push-key.schema.ts';

export const getPushKey = route(getPushKeySpec, ({ deps }) => {
  if (!deps.channels.includes('push')) throw new AppError('channel_off');
  return Promise.resolve({ body: { publicKey: deps.vapidPublicKey } });
});
