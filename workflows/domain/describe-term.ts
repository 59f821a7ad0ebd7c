import { parseTerm, type Term } from './term.ts';
import { text, type Language } from './texts.ts';

/** The term in words, like «10 рабочих дней» or "2 hours 30 minutes"; a value that is no term stays as it is written. */
export function describeTerm(language: Language, term: Term): string {
  const parsed = parseTerm(term);
  if ('problem' in parsed) return JSON.stringify(term);

  const { unit, amount } = parsed;
  if (unit === 'workingDays') return text(language, 'deadline.days.working', { count: amount });
  if (unit === 'calendarDays') return text(language, 'deadline.days.calendar', { count: amount });
  if (unit === 'calendarMonths') return text(language, 'deadline.months', { count: amount });

  const seconds = amount / 1000;
  const parts = [
    ['deadline.days.exact', Math.floor(seconds / 86_400)],
    ['deadline.hours', Math.floor(seconds / 3600) % 24],
    ['deadline.minutes', Math.floor(seconds / 60) % 60],
    ['deadline.seconds', seconds % 60],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => text(language, key, { count }))
    .join(' ');
}
