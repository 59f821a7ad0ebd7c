import { isUuid } from '../../../db/is-uuid.ts';
import { markRead } from '../../../db/queries/mark-read.ts';
import { countUnread } from '../../../db/queries/page-of-inbox.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { readMessageSpec } from './read-message.schema.ts';

export const readMessage = route(readMessageSpec, async ({ deps: { db }, caller, params, at }) => {
  const { id = '' } = params;
  const person = caller.id;
  const isMine = isUuid(id) && (await markRead(db, { person, id, at: at.toISOString() }));
  if (!isMine) throw new AppError('not_found');
  return { body: { unread: await countUnread(db, person) } };
});
