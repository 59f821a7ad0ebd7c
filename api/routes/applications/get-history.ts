import { listEvents } from '../../../db/queries/list-events.ts';
import { caseRoute } from '../../route.ts';
import { getHistorySpec } from './get-history.schema.ts';

export const getHistory = caseRoute(getHistorySpec, async ({ deps, row }) => {
  const events = await listEvents(deps.db, row.id);
  const items = events.map((event) => ({
    seq: event.seq,
    at: event.at,
    actor: { id: event.actorId, name: event.actorName, role: event.actorRole },
    type: event.type,
    from: event.fromStatus,
    to: event.toStatus,
    comment: event.comment,
    data: event.data,
  }));
  return { body: { items } };
});
