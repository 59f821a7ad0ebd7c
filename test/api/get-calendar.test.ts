import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { CaseDeadline } from '../../workflows/domain/case-parts.ts';
import { givenApi, IVANOVA, OFFICER, PETROV } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';
import type { Claims } from '../givens/identity-provider.ts';

const api = givenApi();
const AUDITOR: Claims = { sub: 'auditor', roles: ['auditor'] };
const acceptance: CaseDeadline = {
  ...{ code: 'acceptance', term: { calendarDays: 5 }, startedAt: '2026-03-02T09:00:00.000Z' },
  ...{ dueAt: '2026-03-10T21:00:00.000Z', lastDay: '2026-03-10', provisional: false, marks: [] },
};
const slot = {
  schedule: 'clinic',
  slot: 'therapist-2026-03-13-09-30',
  hold: 'h1',
  state: 'confirmed',
} as const;

const given = () =>
  givenCase(api.db, { status: 'SERVICE_RENDERED', deadlines: { acceptance }, slot });
async function fetches(who: Claims | null, id: string, language = 'ru') {
  const headers: Record<string, string> = { 'Accept-Language': language };
  if (who) headers.Authorization = `Bearer ${await api.issuer.token(who)}`;
  return fetch(`${api.url}/applications/${id}/calendar.ics`, { headers });
}

test('an applicant gets the deadlines and the appointment of a case as a file for a calendar program', async () => {
  const { id } = await given();
  const answer = await fetches(IVANOVA, id);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="?[\w-]+\.ics"?$/,
  );
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
  const file = await answer.text();
  const entries = ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((entry) => new ICAL.Event(entry));
  expect(entries.map(({ startDate }) => startDate.toString())).toEqual([
    '2026-03-10',
    '2026-03-13T06:30:00Z',
  ]);
  expect(file).not.toContain('Иванова');
});

test('in the language that was asked for', async () => {
  const { id } = await given();
  const answer = await fetches(IVANOVA, id, 'en');
  expect(answer.headers.get('Content-Language')).toBe('en');
  expect(await answer.text()).not.toMatch(/[а-яё]/i);
});

test('nobody gets the calendar of a case that is none of theirs', async () => {
  const { id } = await given();
  expect((await fetches(PETROV, id)).status).toBe(404);
  expect((await fetches({ ...OFFICER, agency: 'soc', unit: 'soc-benefits' }, id)).status).toBe(404);
  expect((await fetches(null, id)).status).toBe(401);
  expect((await fetches(AUDITOR, id)).status).toBe(200);
});
