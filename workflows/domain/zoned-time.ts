import { addDays, type LocalDate } from './local-date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Clock of one place; made for one calculation and thrown away, since workflows keep no module state. */
export type ZonedClock = {
  /** The date that the wall calendar shows at an instant, given in milliseconds of the epoch. */
  localDate: (instant: number) => LocalDate;
  /** The instant at which the date begins, which is 24:00 of the date before it. */
  startOfDay: (date: LocalDate) => number;
  /** The instant at which the wall clock shows the time, `HH:MM`, of the date. */
  instantOf: (date: LocalDate, time: string) => number;
  /**
   * The first and the last instant at which the wall clock shows the time of the date: two where clocks are set back. A
   * time that is left out where they are set forward is counted by the clock before (RFC 5545): both are that instant.
   */
  instantsOf: (date: LocalDate, time: string) => [first: number, last: number];
};

/** True for a zone that the runtime knows by its IANA name (`Europe/Moscow`). */
export function isZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false; // newer engines also take bare offsets, and those are no places
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * A clock of an IANA zone. It never asks for the zone of the machine, so every worker gets the same answer.
 * Throws `RangeError` for an unknown zone; ask `isZone` first.
 */
export function zonedClock(zone: string): ZonedClock {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

  const wallTime = (instant: number): string => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
    return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`;
  };
  const localDate = (instant: number): LocalDate => wallTime(instant).slice(0, 10);
  const offset = (instant: number): number => Date.parse(wallTime(instant)) - instant;

  return {
    localDate,
    instantOf(date, time) {
      const wall = Date.parse(`${date}T${time}Z`);
      return wall - offset(wall - offset(wall));
    },
    instantsOf(date, time) {
      const wall = Date.parse(`${date}T${time}Z`);
      // no two changes of clocks lie closer together than this
      const before = wall - offset(wall - DAY_MS);
      const after = wall - offset(wall + DAY_MS);
      const shown = [before, after].filter((instant) => Date.parse(wallTime(instant)) === wall);
      return shown.length === 0 ? [before, before] : [Math.min(...shown), Math.max(...shown)];
    },
    startOfDay(date) {
      const midnight = Date.parse(date);
      // Clocks may change around this midnight: the offsets on either side of it give two candidates.
      const candidates = [addDays(date, -1), addDays(date, 1)]
        .map((neighbour) => midnight - offset(Date.parse(neighbour)))
        .sort((a, b) => a - b);
      return candidates.find((instant) => localDate(instant) >= date) ?? midnight;
    },
  };
}
