import type { TakenDelivery } from '../../db/queries/take-delivery.ts';
import { isMoot } from '../../workflows/domain/messages/is-moot.ts';
import { wants } from '../../workflows/domain/messages/preferences.ts';

/** The installation has been left without the channel since the message was queued. */
export const CHANNEL_OFF = 'channel_off';

/**
 * Why a message is not sent any more, by what holds at this moment; `null` if it is. What staff send again goes although
 * the person has not wanted it that way, but never to an address that is dead or no longer theirs.
 */
export function whyNot(
  { delivery, message, facts, preferences, contact }: TakenDelivery,
  at: string,
): 'expired' | 'dead_address' | 'address_removed' | 'moot' | 'unwanted' | null {
  if (message.expiresAt !== null && message.expiresAt <= at) return 'expired';
  if (!contact?.confirmedAt) return 'address_removed';
  if (contact.deadAt !== null) return 'dead_address';
  if (delivery.round > 0) return null;
  if (facts && isMoot(message, facts)) return 'moot';
  return wants(preferences, delivery.channel, message, at) ? null : 'unwanted';
}
