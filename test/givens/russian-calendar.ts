import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { checkCalendar, isCalendar } from '../../workflows/domain/check-calendar.ts';

/** The production calendar as it is shipped. */
export function russianCalendar(): Calendar {
  const file = new URL('../../db/catalogue/calendar-ru.yaml', import.meta.url);
  const value: unknown = parse(readFileSync(file, 'utf8'));
  if (!isCalendar(value)) throw new Error(JSON.stringify(checkCalendar(value, 'en')));
  return value;
}
