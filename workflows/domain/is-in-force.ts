import type { Regulation } from './regulation.ts';
import { zonedClock } from './zoned-time.ts';

/** Whether a published regulation may be filed under at an instant (ISO): both days of its validity are included. */
export function isInForce(
  { validity: { from, to }, zone }: Pick<Regulation, 'validity' | 'zone'>,
  at: string,
): boolean {
  const day = zonedClock(zone).localDate(Date.parse(at));
  return (from === null || from <= day) && (to === null || day <= to);
}
