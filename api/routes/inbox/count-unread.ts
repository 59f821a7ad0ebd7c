import { countUnread as count } from '../../../db/queries/page-of-inbox.ts';
import { route } from '../../route.ts';
import { countUnreadSpec } from './count-unread.schema.ts';

export const countUnread = route(countUnreadSpec, async ({ deps, caller }) => ({
  body: { unread: await count(deps.db, caller.id) },
}));
