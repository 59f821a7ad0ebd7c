import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Schedules = z.record(
  z.string(),
  z.strictObject({ place: z.string(), offset: z.string(), who: z.array(z.string()) }),
);

const DAY = 86_400_000;
const SLOT_MINUTES = 30;
const SHOWN_DAYS = 5;
const SLOT = /^[a-z]+-(\d{4}-\d{2}-\d{2})-(\d{2})-(\d{2})$/;
const TIMES = ['09', '10', '11', '12', '13', '14', '15', '16', '17'].flatMap((hour) =>
  ['00', '30'].map((minute) => `${hour}-${minute}`),
);

/** @typedef {z.infer<typeof Schedules>[string]} Schedule */

/** The schedules by code. */
export function readSchedules() {
  const text = readFileSync(new URL('../schedules.yaml', import.meta.url), 'utf8');
  return new Map(Object.entries(Schedules.parse(parse(text))));
}

/**
 * @param {Schedule} schedule
 * @param {string} id
 * @returns `undefined` if there is no such slot
 */
export function slotOf({ place, offset }, id) {
  const [, date = '', hour = '', minute = ''] = SLOT.exec(id) ?? [];
  if (!isWorkingDay(date) || !TIMES.includes(`${hour}-${minute}`)) return undefined;
  const start = new Date(`${date}T${hour}:${minute}:00${offset}`);
  const end = new Date(start.getTime() + SLOT_MINUTES * 60_000);
  return { id, start: start.toISOString(), end: end.toISOString(), place };
}

/**
 * All slots of the next working days, free or not.
 * @param {Schedule} schedule
 * @param {string} from local date
 */
export function slotsFrom(schedule, from) {
  const days = Array.from({ length: 2 * SHOWN_DAYS }, (_, day) => dayAfter(from, day));
  const ids = days
    .filter(isWorkingDay)
    .slice(0, SHOWN_DAYS)
    .flatMap((date) =>
      schedule.who.flatMap((who) => TIMES.map((time) => `${who}-${date}-${time}`)),
    );
  return ids.flatMap((id) => slotOf(schedule, id) ?? []);
}

/**
 * @param {string} date
 * @param {number} days
 */
export function dayAfter(date, days) {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** @param {string} date */
function isWorkingDay(date) {
  const instant = Date.parse(date);
  // a date that does not exist is read as another one, or not at all
  if (Number.isNaN(instant) || dayAfter(date, 0) !== date) return false;
  return ![0, 6].includes(new Date(instant).getUTCDay());
}
