import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { isMoot } from '../../workflows/domain/messages/is-moot.ts';
import type { Message } from '../../workflows/domain/messages/message.ts';
import { messagesOf } from '../../workflows/domain/messages/messages-of.ts';
import type { Database } from '../connect.ts';
import { agencies, messages, type Application } from '../schema/index.ts';
import { listHeads } from './list-heads.ts';
import { queueDeliveries } from './queue-deliveries.ts';
import type { PostedEvent } from './take-from-outbox.ts';

/** The channel on which a person's open inboxes hear that there is something new. */
const INBOX_CHANNEL = 'inbox';

/** Writes down whom an event concerns, what each is told, and by which channels. Told again it changes nothing. */
export async function tellPeople(tx: Database, { event, row }: PostedEvent): Promise<void> {
  if (row.number === null || row.facts === null) return;
  const heads = await listHeads(tx, row);
  const told = messagesOf(
    {
      ...event,
      deadline: wordOf(event.data, 'deadline'),
      responsible: wordOf(event.data, 'to'),
    },
    { number: row.number, applicant: row.applicantId, facts: row.facts, heads },
  );
  if (told.length === 0) return;
  const zone = await zoneOf(tx, row.agency);
  // always in the same order, so that two relays cannot wait for each other
  for (const message of told.toSorted((a, b) => (a.person < b.person ? -1 : 1))) {
    await write(tx, message, { row, zone, seq: event.seq, at: event.at });
  }
}

async function write(
  tx: Database,
  message: Message,
  { row, zone, seq, at }: { row: Application; zone: string; seq: number; at: string },
): Promise<void> {
  const { person } = message;
  // the messages of a person become visible in the order of their ordinals: who reads on from one misses none
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`inbox ${person}`}, 0))`);
  const [written] = await tx
    .insert(messages)
    .values({
      ...message,
      id: randomUUID(),
      caseId: row.id,
      seq,
      serviceCode: row.serviceCode,
      zone,
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning();
  if (!written) return;
  const isPointless = row.facts !== null && isMoot(message, row.facts);
  await queueDeliveries(tx, written, { at, suppressedAs: isPointless ? 'moot' : null });
  await tx.execute(sql`select pg_notify(${INBOX_CHANNEL}, ${person})`);
}

async function zoneOf(tx: Database, agency: string): Promise<string> {
  const [found] = await tx
    .select({ zone: agencies.zone })
    .from(agencies)
    .where(eq(agencies.code, agency));
  return found?.zone ?? 'Europe/Moscow';
}

function wordOf(data: unknown, name: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' ? value : null;
}
