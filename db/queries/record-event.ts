import { and, eq, sql } from 'drizzle-orm';
import type { EventRecord } from '../../workflows/domain/activities.ts';
import { nextDeadline } from '../../workflows/domain/next-deadline.ts';
import type { Database } from '../connect.ts';
import { sealedText, type UnsealedEvent } from '../journal-hash.ts';
import { events } from '../schema/index.ts';
import { JournalConflict } from './journal-conflict.ts';

/**
 * Writes one event with the state of the case after it, ties the caller's idempotency key to it, and posts it to the
 * outbox. The same record again changes nothing.
 * @throws JournalConflict if the journal has a gap before the event, or another event in its place
 */
export async function recordEvent(db: Database, record: EventRecord): Promise<void> {
  if (await write(db, record)) return;

  const { caseId, seq, event } = record;
  const [found] = await db
    .select({ type: events.type })
    .from(events)
    .where(and(eq(events.caseId, caseId), eq(events.seq, seq)));
  if (found?.type !== event.type) throw new JournalConflict(caseId, seq, found?.type ?? null);
}

/**
 * One statement is one transaction and one round trip: this is what every transition of every case costs. The row of the
 * case is the lock; it is left alone unless it stands at the event before.
 * @returns false if nothing was written
 */
async function write(db: Database, record: EventRecord): Promise<boolean> {
  const { facts } = record;
  const event = eventOf(record);
  const { rowCount } = await db.execute(sql`
    with previous as (
      select hash from events where case_id = ${event.caseId} and seq = ${event.seq - 1}
    ), updated as (
      update applications set
        status = ${facts.status},
        stage = ${facts.stage},
        agency = coalesce(${facts.assignment?.agency ?? null}, agency),
        unit = ${facts.assignment?.unit ?? null},
        executor_id = ${facts.assignment?.executor?.id ?? null},
        overdue = ${facts.overdue},
        closed = ${facts.closed},
        term_due_at = ${facts.deadlines.term?.dueAt ?? null},
        next_deadline = ${nextDeadline(facts)?.dueAt ?? null},
        form = ${JSON.stringify(facts.form)},
        facts = ${JSON.stringify(facts)},
        version = ${event.seq},
        submitted_at = ${facts.submittedAt},
        updated_at = ${event.at}
      from previous
      where id = ${event.caseId} and version = ${event.seq - 1}
      returning previous.hash as prev_hash
    ), keyed as (
      update idempotency_keys set case_id = ${event.caseId}, seq = ${event.seq}
      from updated
      where caller_id = ${event.actorId} and key = ${event.idempotencyKey}
    ), posted as (
      insert into outbox (case_id, seq) select ${event.caseId}, ${event.seq} from updated
    )
    insert into events (
      case_id, seq, at, actor_id, actor_name, actor_role, type, from_status, to_status,
      comment, data, idempotency_key, prev_hash, hash
    )
    select
      ${event.caseId}, ${event.seq}, ${event.at}, ${event.actorId}, ${event.actorName},
      ${event.actorRole}, ${event.type}, ${event.fromStatus}, ${event.toStatus},
      ${event.comment}, ${event.data === null ? null : JSON.stringify(event.data)}::jsonb,
      ${event.idempotencyKey}, prev_hash,
      encode(sha256(convert_to(prev_hash || ${sealedText(event)}, 'UTF8')), 'hex')
    from updated`);
  return rowCount === 1;
}

function eventOf({ caseId, seq, at, actor, event, from, facts, key }: EventRecord): UnsealedEvent {
  return {
    caseId,
    seq,
    at: new Date(at).toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    type: event.type,
    fromStatus: from,
    toStatus: facts.status,
    comment: event.comment ?? null,
    data: event.data ?? null,
    idempotencyKey: key,
  };
}
