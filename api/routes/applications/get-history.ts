import { listEvents } from '../../../db/queries/list-events.ts';
import type { Json } from '../../../workflows/domain/regulation.ts';
import { isOwn } from '../../parties.ts';
import { caseRoute } from '../../route.ts';
import { getHistorySpec } from './get-history.schema.ts';

export const getHistory = caseRoute(getHistorySpec, async ({ deps, row, caller }) => {
  const events = await listEvents(deps.db, row.id);
  const items = events.map((event) => ({
    seq: event.seq,
    at: event.at,
    actor: { id: event.actorId, name: event.actorName, role: event.actorRole },
    type: event.type,
    from: event.fromStatus,
    to: event.toStatus,
    comment: event.comment,
    data: isOwn(caller, row) ? withoutCertificate(event.data) : event.data,
  }));
  return { body: { items } };
});

/** A signature as it came holds all that the certificate of an officer tells of them; only staff see it. */
function withoutCertificate(data: Json | null): Json | null {
  if (typeof data !== 'object' || data === null || !('cms' in data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'cms'));
}
