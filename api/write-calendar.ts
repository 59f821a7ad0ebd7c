import ical, { ICalAlarmType, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Application } from '../db/schema/applications.ts';
import { DEADLINES, type CaseDeadline, type Slot } from '../workflows/domain/case-parts.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import { slotTime } from '../workflows/domain/slot-time.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';

const HOUR_S = 3_600;
/** Before a day: at nine in the morning of the day before it. */
const BEFORE_DAY_S = 15 * HOUR_S;
/** Before an instant. */
const BEFORE_INSTANT_S = HOUR_S;
const LOCALES: Record<Language, string> = { ru: 'ru', en: 'en-GB' };

/**
 * The running deadlines of a case and its appointment as iCalendar (RFC 5545). A term in days is a whole day of the agency's
 * calendar; an instant is written in UTC, which every program shows in its own zone, and told in words in the agency's. An
 * entry keeps its id, and its sequence grows with the version of the case, so that a newer file replaces an older one's.
 */
export function writeCalendar(
  row: Application,
  regulation: Regulation,
  language: Language,
): string {
  const { facts, number, updatedAt, version } = row;
  const calendar = ical({
    name: text(language, 'calendar_file.name', { number: number ?? '' }),
    prodId: { company: 'Reglament', product: 'Reglament', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const of = { row, regulation, language };
  const entries = [
    ...DEADLINES.flatMap((code) => facts?.deadlines[code] ?? []).map((one) => deadline(one, of)),
    ...(facts?.slot ? appointment(facts.slot, of) : []),
  ];
  for (const { alarm, ...entry } of entries) {
    const created = calendar.createEvent({
      ...entry,
      sequence: version,
      stamp: new Date(updatedAt), // the same case gives the same file
    });
    created.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: alarm,
      description: entry.summary,
    });
  }
  return calendar.toString();
}

type Of = { row: Application; regulation: Regulation; language: Language };
type Entry = Pick<ICalEventData, 'id' | 'start' | 'allDay' | 'description'> & {
  summary: string;
  /** Seconds before the start. */
  alarm: number;
};

function deadline({ code, dueAt, lastDay, term, provisional }: CaseDeadline, of: Of): Entry {
  const { row, regulation, language } = of;
  const isExact = typeof term === 'string';
  const service = regulation.title[language];
  const { zone } = regulation;
  const words = [
    isExact
      ? text(language, 'calendar_file.last_moment', { service, moment: inWords(dueAt, of), zone })
      : text(language, 'calendar_file.last_day', {
          service,
          day: dayInWords(lastDay, language),
          zone,
        }),
    ...(provisional ? [text(language, 'calendar_file.provisional')] : []),
  ];
  const title = text(language, `deadline_code.${code}`);
  return {
    id: `deadline-${code}-${row.id}@reglament`,
    start: isExact ? new Date(dueAt) : new Date(lastDay),
    allDay: !isExact,
    summary: text(language, 'calendar_file.deadline', { title, number: row.number ?? '' }),
    description: words.join(' '),
    alarm: isExact ? BEFORE_INSTANT_S : BEFORE_DAY_S,
  };
}

/** Nothing for a schedule that does not tell the time of a slot in its name. */
function appointment({ slot, state }: Slot, of: Of): Entry[] {
  const { row, regulation, language } = of;
  const when = slotTime(slot);
  if (!when) return [];
  const { zone } = regulation;
  const start = new Date(zonedClock(zone).instantOf(when.date, when.time));
  const moment = inWords(start.toISOString(), of);
  return [
    {
      id: `appointment-${row.id}@reglament`,
      start,
      allDay: false,
      summary: text(language, 'calendar_file.appointment', {
        service: regulation.title[language],
        number: row.number ?? '',
      }),
      description: text(language, `calendar_file.appointment.${state}`, { moment, zone }),
      alarm: BEFORE_DAY_S,
    },
  ];
}

function inWords(instant: string, { regulation: { zone }, language }: Of): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(Date.parse(instant));
}

function dayInWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}
