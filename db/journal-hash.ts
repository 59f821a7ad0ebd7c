import { canonicalJson } from '../workflows/domain/canonical-json.ts';
import type { JournalEvent } from './schema/events.ts';
import { sha256 } from './sha256.ts';

export type UnsealedEvent = Omit<JournalEvent, 'prevHash' | 'hash'>;

/** What the first event of a case holds instead of the hash of the one before. */
export const FIRST_PREV_HASH = '0'.repeat(64);

/** The bytes of an event that are hashed, after the hash of the event before it. */
export function sealedText(event: UnsealedEvent): string {
  const { caseId, seq, at, actorId, actorName, actorRole, type } = event;
  const { fromStatus, toStatus, comment, data, idempotencyKey } = event;
  return canonicalJson({
    caseId,
    seq,
    at,
    actorId,
    actorName,
    actorRole,
    type,
    fromStatus,
    toStatus,
    comment,
    data,
    idempotencyKey,
  });
}

/** The event with its place in the chain: `hash` = SHA-256 of `prevHash` and the event. */
export function sealEvent(prevHash: string, event: UnsealedEvent): JournalEvent {
  return { ...event, prevHash, hash: sha256(prevHash + sealedText(event)) };
}
