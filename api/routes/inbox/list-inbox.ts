import { pageOfInbox } from '../../../db/queries/page-of-inbox.ts';
import { readOrdinal, writeOrdinal } from '../../ordinal-cursor.ts';
import { route } from '../../route.ts';
import { presentMessage } from '../../schemas/message.ts';
import { listInboxSpec } from './list-inbox.schema.ts';

export const listInbox = route(listInboxSpec, async ({ deps, caller, query, language }) => {
  const { limit } = query;
  const rows = await pageOfInbox(deps.db, caller.id, {
    unread: query.unread === 'true',
    before: readOrdinal(query.cursor, language),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const { cabinetUrl } = deps.messages;
  return {
    body: {
      items: page.map((row) => presentMessage(row, language, cabinetUrl)),
      nextCursor: last ? writeOrdinal(last.ordinal) : null,
    },
  };
});
