import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { writeCalendar } from '../../api/write-calendar.ts';
import type { Application } from '../../db/schema/index.ts';
import type { CaseDeadline } from '../../workflows/domain/case-parts.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import { factsWith } from '../givens/cases.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const doctor = await shippedRegulation('doctor-appointment');
const ID = '0198f1de-0000-7000-8000-000000000001';

const inDays: CaseDeadline = {
  code: 'acceptance',
  term: { calendarDays: 5 },
  startedAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-10T21:00:00.000Z',
  lastDay: '2026-03-10',
  provisional: true,
  marks: [],
};
const exact: CaseDeadline = {
  ...inDays,
  ...{ code: 'term', term: 'PT24H', dueAt: '2026-03-03T09:30:00.000Z', provisional: false },
};
const slot = {
  ...{ schedule: 'clinic', slot: 'therapist-2026-03-13-09-30', hold: 'h1' },
  state: 'confirmed',
} as const;

function rowWith(facts: Partial<CaseFacts>, version = 7): Application {
  const all = factsWith({ ...facts, status: 'SERVICE_RENDERED' });
  return {
    ...{ id: ID, number: '2026-0000017-4', version, facts: all, form: {}, status: all.status },
    ...{ serviceCode: doctor.code, serviceVersion: doctor.version, agency: doctor.agency },
    ...{ territory: '77', applicantId: 'ivanova', createdBy: 'ivanova', stage: 'result' },
    applicant: { id: 'ivanova', name: 'Иванова Мария Петровна' },
    ...{ previousApplicationId: null, unit: null, executorId: null, overdue: false },
    ...{ closed: false, termDueAt: null, nextDeadline: null },
    ...{ createdAt: '2026-03-02T08:00:00.000Z', submittedAt: '2026-03-02T09:00:00.000Z' },
    updatedAt: '2026-03-02T09:00:00.000Z',
  };
}

/** The entries as another program reads them. */
function eventsOf(file: string): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(file);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('a term in days is the whole of its last day, whatever zone the reader is in', () => {
  const [event] = eventsOf(
    writeCalendar(rowWith({ deadlines: { acceptance: inDays } }), doctor, 'ru'),
  );
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-03-10');
  expect(event?.summary).toBe('Принять результат: заявление 2026-0000017-4');
  expect(event?.description).toContain('10 марта 2026');
  expect(event?.description).toContain('Europe/Moscow');
  expect(event?.description).toContain('предварительный');
});

test('an exact term is an instant, told in the time of the agency', () => {
  const [event] = eventsOf(writeCalendar(rowWith({ deadlines: { term: exact } }), doctor, 'en'));
  expect(event?.startDate.toJSDate().toISOString()).toBe(exact.dueAt);
  expect(event?.summary).toContain('Term of the service');
  expect(event?.description).toContain('12:30');
});

test('a slot that is confirmed is an appointment at the time of its place', () => {
  const [event] = eventsOf(writeCalendar(rowWith({ slot }), doctor, 'ru'));
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-13T06:30:00.000Z');
  expect(event?.description).toContain('подтверждено');
  const unnamed = { ...slot, slot: 'window-4' };
  expect(eventsOf(writeCalendar(rowWith({ slot: unnamed }), doctor, 'ru'))).toEqual([]);
});

test('every entry rings once, keeps its id, and follows the version of the case', () => {
  const facts = { deadlines: { acceptance: inDays, term: exact }, slot };
  const file = writeCalendar(rowWith(facts), doctor, 'ru');
  expect(writeCalendar(rowWith(facts), doctor, 'ru')).toBe(file);
  const [before, after] = [
    eventsOf(file),
    eventsOf(writeCalendar(rowWith(facts, 9), doctor, 'en')),
  ];
  expect(before).toHaveLength(3);
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(new Set(before.map(({ uid }) => uid)).size).toBe(3);
  expect([before[0]?.sequence, after[0]?.sequence]).toEqual([7, 9]);
  for (const { component } of before) {
    const [alarm, ...others] = component.getAllSubcomponents('valarm');
    expect(others).toEqual([]);
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toMatch(/^-PT?\d/);
  }
  expect(file).not.toContain('Иванова');
});

test('a draft has a calendar without entries', () => {
  expect(eventsOf(writeCalendar({ ...rowWith({}), facts: null }, doctor, 'ru'))).toEqual([]);
});
