import { createHash, randomUUID } from 'node:crypto';
import type { RawCall } from './call.ts';

/**
 * The id of what a request makes: under an idempotency key always the same, so that a repeated request makes nothing
 * twice; without one a new id each time.
 */
export function stableId({ caller, reservation }: Pick<RawCall, 'caller' | 'reservation'>): string {
  if (!reservation) return randomUUID();
  const hex = createHash('sha256')
    .update(JSON.stringify([caller.id, reservation.key]))
    .digest('hex');
  // The shape of a UUID of version 8, whose content is the maker's own affair (RFC 9562).
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
