const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
const LONG_ENOUGH_UP_MS = 60_000;

/**
 * How long to wait before a part that died is started again.
 * @param {number} previousMs the wait before it was started last; 0 for the first start
 * @param {number} upForMs how long it then ran: a minute makes up for earlier deaths
 */
export function nextDelay(previousMs, upForMs) {
  if (previousMs === 0 || upForMs >= LONG_ENOUGH_UP_MS) return FIRST_DELAY_MS;
  return Math.min(previousMs * 2, LONGEST_DELAY_MS);
}
