import { markRead } from '../../../db/queries/mark-read.ts';
import { countUnread } from '../../../db/queries/page-of-inbox.ts';
import { route } from '../../route.ts';
import { readAllMessagesSpec } from './read-all-messages.schema.ts';

export const readAllMessages = route(readAllMessagesSpec, async ({ deps: { db }, caller, at }) => {
  await markRead(db, { person: caller.id, id: null, at: at.toISOString() });
  return { body: { unread: await countUnread(db, caller.id) } };
});
