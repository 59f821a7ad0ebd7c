import { addDays } from '../local-date.ts';
import { zonedClock } from '../zoned-time.ts';
import type { ChannelName } from './message.ts';
import type { QuietHours } from './preferences.ts';

const MINUTE_MS = 60_000;

/**
 * The ISO instant at which a person may be disturbed by a channel again; `null` if they may be now.
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
    return { from: wallInstant(clock, day, quiet.from), to: wallInstant(clock, end, quiet.to) };
  });
  const night = nights.find(({ from, to }) => from <= now && now < to);
  return night ? new Date(night.to).toISOString() : null;
}

/** The instant of `HH:MM` on a day; an hour that a change of clocks leaves out or repeats is off by that hour. */
function wallInstant(clock: ReturnType<typeof zonedClock>, day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return clock.startOfDay(day) + (hours * 60 + minutes) * MINUTE_MS;
}
