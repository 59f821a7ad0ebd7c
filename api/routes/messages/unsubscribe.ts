import { isUuid } from '../../../db/is-uuid.ts';
import { unsubscribe as turnOff } from '../../../db/queries/unsubscribe.ts';
import { readSignedToken } from '../../../db/signed-token.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { unsubscribeSpec } from './unsubscribe.schema.ts';

export const unsubscribe = route(unsubscribeSpec, async ({ deps, params: { token = '' }, at }) => {
  const id = readSignedToken(deps.messages.secret, 'unsubscribe', token);
  const isDone = id !== null && isUuid(id) && (await turnOff(deps.db, id, at.toISOString()));
  if (!isDone) throw new AppError('not_found');
  return { body: { unsubscribed: true } };
});
