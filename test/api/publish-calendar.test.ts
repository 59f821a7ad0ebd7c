import { expect, test } from '@jest/globals';
import { givenApi, IVANOVA, OFFICER } from '../givens/api.ts';
import { changedCalendar } from '../givens/changed-calendar.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const api = givenApi();
const ADMIN = { sub: 'admin', name: 'Администратор', roles: ['admin'] };
const TARGET = '/admin/calendars';
const shipped = russianCalendar();

const publish = (calendar: unknown, who = ADMIN) =>
  api.call(who, 'POST', TARGET, { body: { calendar } });

test('only an admin publishes a calendar', async () => {
  for (const who of [IVANOVA, OFFICER]) {
    expect((await api.call(who, 'POST', TARGET, { body: { calendar: shipped } })).status).toBe(403);
    expect((await api.call(who, 'GET', TARGET)).status).toBe(403);
  }
});

test('the calendar in use is listed; published once more it is the same', async () => {
  const { body } = await api.call(ADMIN, 'GET', TARGET);
  expect(body).toMatchObject({ items: [{ code: 'ru', version: String(shipped.version) }] });
  const again = await publish(shipped);
  expect(again.status).toBe(202);
  expect(again.body).toMatchObject({ code: 'ru', movedAt: expect.any(String) });
});

test.each([
  ['the year is not covered', { ...shipped, version: 7, provisionalYears: [1999] }, 422],
  ['days are missing', { ...shipped, version: 7, days: {} }, 422],
  ['there is no version', { ...shipped, version: undefined }, 400],
  ['it is no calendar', 'ru', 400],
])('what is wrong with it is told by its path: %s', async (_, calendar, expected) => {
  const { status, body } = await publish(calendar);
  expect(status).toBe(expected);
  expect(body).toMatchObject({
    code: expected === 422 ? 'calendar_invalid' : 'invalid_request',
    errors: expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]),
  });
});

test('a version cannot be had twice, an older one not at all', async () => {
  const changed = changedCalendar(shipped, { off: ['2026-06-17'] }, Number(shipped.version));
  expect(await publish(changed)).toMatchObject({
    status: 409,
    body: { code: 'calendar_version_taken' },
  });
  const older = { ...shipped, version: Number(shipped.version) - 1 };
  expect(await publish(older)).toMatchObject({ status: 409, body: { code: 'calendar_outdated' } });
});

test('without an engine it is stored, and the answer asks to repeat: nobody has been told yet', async () => {
  const next = changedCalendar(shipped, { off: ['2026-06-17'] });
  expect(await publish(next)).toMatchObject({
    status: 503,
    body: { code: 'engine_unavailable' },
  });
  const { body } = await api.call(ADMIN, 'GET', TARGET);
  expect(body).toMatchObject({ items: [{ version: String(next.version), movedAt: null }, {}] });
});
