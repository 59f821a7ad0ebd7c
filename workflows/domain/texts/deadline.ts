/** How a term is counted, explained and found wrong, and what a production calendar gets wrong. */
export const DEADLINE_TEXTS = {
  'deadline.days.working': {
    ru: '{count} {count|рабочий день|рабочих дня|рабочих дней}',
    en: '{count} {count|working day|working days}',
  },
  'deadline.days.calendar': {
    ru: '{count} {count|календарный день|календарных дня|календарных дней}',
    en: '{count} {count|calendar day|calendar days}',
  },
  'deadline.months': {
    ru: '{count} {count|месяц|месяца|месяцев}',
    en: '{count} {count|month|months}',
  },
  'deadline.days.exact': { ru: '{count} {count|сутки|суток|суток}', en: '{count} × 24 hours' },
  'deadline.hours': { ru: '{count} {count|час|часа|часов}', en: '{count} {count|hour|hours}' },
  'deadline.minutes': {
    ru: '{count} {count|минута|минуты|минут}',
    en: '{count} {count|minute|minutes}',
  },
  'deadline.seconds': {
    ru: '{count} {count|секунда|секунды|секунд}',
    en: '{count} {count|second|seconds}',
  },
  'deadline.explain.by-days': {
    ru: 'Срок — {term} — считается со дня, следующего за событием {start} (ст. 191 ГК РФ)',
    en: 'The term of {term} counts from the day after the event of {start} (Civil Code of Russia, art. 191)',
  },
  'deadline.explain.exact': {
    ru: 'Срок — {term} — считается точно от события {start}',
    en: 'The term of {term} runs exactly from the event of {start}',
  },
  'deadline.explain.article': { ru: 'основание — {article}', en: 'it is set by {article}' },
  'deadline.explain.months': {
    ru: 'срок в месяцах истекает в то же число последнего месяца, а если такого числа в нём нет — в его последний день (ст. 192 ГК РФ)',
    en: 'a term in months ends on the day of the last month that has the same number or, if there is none, on its last day (Civil Code of Russia, art. 192)',
  },
  'deadline.explain.extended': {
    ru: 'продлён: {terms}',
    en: 'it was extended by {terms}',
  },
  'deadline.explain.stands': {
    ru: 'с {since} отсчёт стоит, пока дело ждёт заявителя: дата сдвинется',
    en: 'the clock has stood since {since}, while the case waits for the applicant: the date will move',
  },
  'deadline.explain.weekend': {
    ru: 'выходные {dates} не считаются ({source})',
    en: 'the weekend days {dates} do not count ({source})',
  },
  'deadline.explain.holiday': {
    ru: 'праздничные дни {dates} не считаются ({source})',
    en: 'the public holidays {dates} do not count ({source})',
  },
  'deadline.explain.transferred': {
    ru: 'перенесённые выходные {dates} не считаются ({source})',
    en: 'the transferred days off {dates} do not count ({source})',
  },
  'deadline.explain.working_weekend': {
    ru: 'рабочие выходные {dates} считаются ({source})',
    en: 'the weekend days {dates} are working days and count ({source})',
  },
  'deadline.explain.paused': {
    ru: 'дни {dates} не считаются: в конце дня отсчёт стоял',
    en: 'the days {dates} do not count: the clock was stopped when they ended',
  },
  'deadline.explain.pauses': {
    ru: 'отсчёт стоял {periods}',
    en: 'the clock was stopped {periods}',
  },
  'deadline.explain.period': { ru: 'с {from} по {to}', en: 'from {from} to {to}' },
  'deadline.explain.rolled': {
    ru: '{end} — нерабочий день ({source}), поэтому окончание переносится на {date} (ст. 193 ГК РФ)',
    en: '{end} is a day off ({source}), so the end moves to {date} (Civil Code of Russia, art. 193)',
  },
  'deadline.explain.last-day': {
    ru: 'последний день — {date}, до 24:00 по времени {zone} (ст. 194 ГК РФ)',
    en: 'the last day is {date}, until 24:00, time of {zone} (Civil Code of Russia, art. 194)',
  },
  'deadline.explain.last-moment': {
    ru: 'срок истекает {instant} по времени {zone}',
    en: 'it ends on {instant}, time of {zone}',
  },
  'deadline.explain.provisional': {
    ru: 'дата предварительная: выходные {years} года ещё могут перенести',
    en: 'the date is provisional: days off of {years} may still be moved',
  },
  'deadline.calendar.shape': {
    ru: 'поля нет, или оно другого вида',
    en: 'the field is missing or of another kind',
  },
  'deadline.calendar.bad_years': {
    ru: 'первый год больше последнего',
    en: 'the first year is after the last',
  },
  'deadline.calendar.bad_date': { ru: 'такой даты нет', en: 'there is no such date' },
  'deadline.calendar.year_not_covered': {
    ru: 'год вне границ календаря',
    en: 'the year is outside the span of the calendar',
  },
  'deadline.calendar.working_anyway': {
    ru: 'будний день и так рабочий',
    en: 'a weekday is a working day anyway',
  },
  'deadline.calendar.holiday_missing': {
    ru: 'праздничного дня нет среди дней года',
    en: 'a public holiday is missing from the days of the year',
  },
  'deadline.calendar.no_source': {
    ru: 'источника с таким номером нет',
    en: 'there is no source of this number',
  },
  'deadline.wrong.instant': {
    ru: 'нужны дата и время 1970–2999 годов со смещением, например 2026-05-08T12:00:00+03:00',
    en: 'a date and time of the years 1970–2999 with an offset is needed, like 2026-05-08T12:00:00+03:00',
  },
  'deadline.wrong.zone': {
    ru: 'нужен часовой пояс IANA, например Europe/Moscow',
    en: 'an IANA time zone is needed, like Europe/Moscow',
  },
  'deadline.wrong.pause_order': {
    ru: 'пауза кончается раньше, чем начинается',
    en: 'the pause ends before it begins',
  },
  'deadline.wrong.too_many': { ru: 'больше {items} записей', en: 'more than {items} entries' },
  'deadline.wrong.term_shape': {
    ru: 'срок — это workingDays, calendarDays, calendarMonths или длительность ISO 8601, например PT24H',
    en: 'a term is workingDays, calendarDays, calendarMonths or an ISO 8601 duration like PT24H',
  },
  'deadline.wrong.term_fractional': {
    ru: 'срок — целое число',
    en: 'a term is a whole number',
  },
  'deadline.wrong.term_not_positive': {
    ru: 'срок больше нуля',
    en: 'a term is longer than nothing',
  },
  'deadline.wrong.term_too_long': {
    ru: 'в сумме больше {max} {max|дня|дней|дней}',
    en: 'more than {max} {max|day|days} in all',
  },
  'deadline.wrong.term_years_or_months': {
    ru: 'годы и месяцы бывают разной длины: укажите дни или calendarMonths',
    en: 'years and months vary in length: give days or calendarMonths',
  },
} as const;
