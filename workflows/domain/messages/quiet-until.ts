import { addDays } from '../local-date.ts';
import { zonedClock } from '../zoned-time.ts';
import type { ChannelName } from './message.ts';
import type { QuietHours } from './preferences.ts';

/**
 * The ISO instant at which a person may be disturbed by a channel again; `null` if they may be now. Where a change of clocks
 * repeats an hour, rest begins at its first and ends at its last passing.
 * @param zone IANA zone of the person
 * @param at ISO instant
 */
export function quietUntil(
  quiet: QuietHours | null,
  channel: ChannelName,
  zone: string,
  at: string,
): string | null {
  if (!quiet?.channels.includes(channel) || quiet.from === quiet.to) return null;
  const clock = zonedClock(zone);
  const now = Date.parse(at);
  const today = clock.localDate(now);
  // the night that began yesterday, and the hours of today; each ends by its own day's clock
  const nights = [addDays(today, -1), today].map((day) => {
    const end = quiet.from < quiet.to ? day : addDays(day, 1);
    const [from] = clock.instantsOf(day, quiet.from);
    const [, to] = clock.instantsOf(end, quiet.to);
    return { from, to };
  });
  const night = nights.find(({ from, to }) => from <= now && now < to);
  return night ? new Date(night.to).toISOString() : null;
}
