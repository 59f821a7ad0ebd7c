import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../workflows/domain/people.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { sealEvent } from '../journal-hash.ts';
import { applications, events, type Application, type JournalEventType } from '../schema/index.ts';
import { tieKeyToEvent } from './tie-key-to-event.ts';

export interface DraftChange {
  set: Partial<Pick<Application, 'form' | 'serviceVersion' | 'agency'>>;
  type: JournalEventType;
  data: Json;
  actor: Actor;
  /** ISO instant */
  at: string;
  key: string | null;
}

/** Changes a draft, whose row the transaction has locked, with the event that tells so. */
export async function changeDraft(
  tx: Database,
  { id, version }: Application,
  { set, type, data, actor, at, key }: DraftChange,
): Promise<Application> {
  const [previous] = await tx
    .select({ hash: events.hash })
    .from(events)
    .where(and(eq(events.caseId, id), eq(events.seq, version)));
  const [changed] = await tx
    .update(applications)
    .set({ ...set, version: version + 1, updatedAt: at })
    .where(eq(applications.id, id))
    .returning();
  if (!previous || !changed) throw new Error('A draft has lost its journal');

  const event = sealEvent(previous.hash, {
    caseId: id,
    seq: changed.version,
    at: new Date(at).toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    type,
    fromStatus: 'DRAFT',
    toStatus: 'DRAFT',
    comment: null,
    data,
    idempotencyKey: key,
  });
  await tx.insert(events).values(event);
  await tieKeyToEvent(tx, event);
  return changed;
}
