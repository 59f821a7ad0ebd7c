/** What a calendar program shows of a case: `calendar_file.…`. */
export const CALENDAR_FILE_TEXTS = {
  'calendar_file.name': { ru: 'Заявление {number}', en: 'Application {number}' },
  'calendar_file.deadline': {
    ru: '{title}: заявление {number}',
    en: '{title}: application {number}',
  },
  'calendar_file.last_day': {
    ru: '{service}. Последний день срока: {day} ({zone}).',
    en: '{service}. Last day of the term: {day} ({zone}).',
  },
  'calendar_file.last_moment': {
    ru: '{service}. Срок истекает {moment} ({zone}).',
    en: '{service}. The term ends on {moment} ({zone}).',
  },
  'calendar_file.provisional': {
    ru: 'Срок предварительный: производственный календарь на этот год ещё не утверждён.',
    en: 'Provisional: the production calendar of that year is not out yet.',
  },
  'calendar_file.appointment': {
    ru: '{service}: заявление {number}',
    en: '{service}: application {number}',
  },
  'calendar_file.appointment.held': {
    ru: 'Время {moment} ({zone}) удерживается и ещё не подтверждено.',
    en: 'The time {moment} ({zone}) is held and not confirmed yet.',
  },
  'calendar_file.appointment.confirmed': {
    ru: 'Время {moment} ({zone}) подтверждено.',
    en: 'The time {moment} ({zone}) is confirmed.',
  },
} as const;
