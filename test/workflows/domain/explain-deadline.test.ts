import { expect, test } from '@jest/globals';
import { calculateDeadline, type DeadlineInput } from '../../../workflows/domain/deadlines.ts';
import { explainDeadline } from '../../../workflows/domain/explain-deadline.ts';
import { russianCalendar } from '../../givens/russian-calendar.ts';

function explain(input: Omit<DeadlineInput, 'zone' | 'calendar'>) {
  const whole = { ...input, zone: 'Europe/Moscow', calendar: russianCalendar() };
  const { ru, en } = explainDeadline(whole, calculateDeadline(whole));
  // Locale data writes no-break and thin spaces where it likes.
  return { ru: ru.replace(/\s/g, ' '), en: en.replace(/\s/g, ' ') };
}

test('working days: the rule, the start, every skipped day with its source, the result', () => {
  const { ru, en } = explain({ from: '2025-04-28T12:00:00+03:00', term: { workingDays: 5 } });
  for (const part of [
    '5 рабочих дней',
    '28 апреля 2025',
    'ст. 191 ГК РФ',
    'праздничные дни 1 мая 2025 г. не считаются (ст. 112 ТК РФ)',
    'перенесённые выходные 2 мая 2025 г. не считаются (постановление Правительства РФ от 04.10.2024 № 1335)',
    'выходные 3–4 мая 2025 г. не считаются (ст. 111 ТК РФ)',
    'последний день — 7 мая 2025 г., до 24:00 по времени Europe/Moscow (ст. 194 ГК РФ).',
  ]) {
    expect(ru).toContain(part);
  }
  for (const part of ['5 working days', '28 April 2025', '№ 1335', 'the last day is 7 May 2025']) {
    expect(en).toContain(part);
  }
});

test('a calendar term that moved says from which day, why and by which article', () => {
  const { ru } = explain({ from: '2025-05-16T12:00:00+03:00', term: { calendarDays: 30 } });
  expect(ru).toContain(
    '15 июня 2025 г. — нерабочий день (ст. 111 ТК РФ), поэтому окончание переносится на 16 июня 2025 г. (ст. 193 ГК РФ)',
  );
});

test('pauses, extensions, working weekends and open years are told', () => {
  const paused = explain({
    from: '2025-10-31T12:00:00+03:00',
    term: { workingDays: 2 },
    pauses: [{ from: '2025-11-05T10:00:00+03:00', to: '2025-11-06T10:00:00+03:00' }],
    extensions: [{ workingDays: 1 }],
  });
  expect(paused.ru).toContain('продлён: 1 рабочий день');
  expect(paused.ru).toMatch(/отсчёт стоял с 5 ноября 2025.*10:00:00 по 6 ноября 2025/);
  expect(paused.ru).toContain('дни 5 ноября 2025 г. не считаются');
  expect(paused.ru).toMatch(
    /рабочие выходные 1 ноября 2025 г. считаются \(постановление.*№ 1335\)/,
  );

  const open = explain({ from: '2026-12-28T12:00:00+03:00', term: { workingDays: 10 } });
  expect(open.ru).toContain('дата предварительная: выходные 2027 года');
  expect(open.en).toContain('provisional: days off of 2027');
});

test('an exact duration tells its last moment on the local clock', () => {
  const { ru, en } = explain({ from: '2025-06-20T20:00:00Z', term: 'PT1H30M' });
  expect(ru).toContain('1 час 30 минут');
  expect(ru).toMatch(/считается точно от события 20 июня 2025.*23:00:00/);
  expect(ru).toMatch(/срок истекает 21 июня 2025.*0:30:00 по времени Europe\/Moscow\.$/);
  expect(en).toContain('1 hour 30 minutes');
});
