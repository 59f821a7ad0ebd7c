import { expect, test } from '@jest/globals';
import { storeCalendar } from '../../db/queries/store-calendar.ts';
import { givenApi, IVANOVA, OFFICER, PETROV } from '../givens/api.ts';
import {
  ARTICLE,
  givenCaseAfter,
  HEAD,
  OVER_NEW_YEAR,
  type Step,
} from '../givens/case-over-new-year.ts';
import { givenDraft } from '../givens/cases.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const api = givenApi();

const DECREE = 'постановление Правительства РФ от 24.09.2025 № 1466';
const [WEEKENDS, HOLIDAYS] = ['ст. 111 ТК РФ', 'ст. 112 ТК РФ'];

/** The items, with the spaces that locale data likes to vary made plain. */
async function deadlinesAt(path: string): Promise<unknown[]> {
  const { status, body } = await api.call(IVANOVA, 'GET', path);
  expect(status).toBe(200);
  const items: unknown = JSON.parse(
    JSON.stringify(body.items).replace(/[\u00a0\u202f\u2009]/g, ' '),
  );
  return [items].flat();
}

test('over New Year, a pause and an extension, counted by hand', async () => {
  const path = await givenCaseAfter(api.db, OVER_NEW_YEAR);
  const day = (date: string, code: string, source?: string) => ({
    date,
    counted: code === 'counted',
    reason: { code, ...(source && { source }) },
  });
  const [term] = await deadlinesAt(path);
  expect(term).toMatchObject({
    code: 'term',
    article: ARTICLE,
    startedAt: '2026-12-21T09:00:00.000Z',
    days: [
      // accepted on Monday, 21 December 2026: that day itself does not count
      day('2026-12-22', 'counted'), // Tuesday: 1
      day('2026-12-23', 'counted'), // Wednesday: 2
      day('2026-12-24', 'paused'), // Thursday: sent back at 10:00, so at 24:00 the clock stands
      day('2026-12-25', 'paused'), // Friday
      day('2026-12-26', 'weekend', WEEKENDS),
      day('2026-12-27', 'weekend', WEEKENDS),
      day('2026-12-28', 'paused'), // Monday
      day('2026-12-29', 'counted'), // Tuesday: 3; back at 15:00, so at 24:00 the clock runs
      day('2026-12-30', 'counted'), // Wednesday: 4
      day('2026-12-31', 'transferred', DECREE), // Thursday, for Sunday, 4 January 2026
      day('2027-01-01', 'holiday', HOLIDAYS),
      day('2027-01-02', 'holiday', HOLIDAYS),
      day('2027-01-03', 'holiday', HOLIDAYS),
      day('2027-01-04', 'holiday', HOLIDAYS),
      day('2027-01-05', 'holiday', HOLIDAYS),
      day('2027-01-06', 'holiday', HOLIDAYS),
      day('2027-01-07', 'holiday', HOLIDAYS),
      day('2027-01-08', 'holiday', HOLIDAYS),
      day('2027-01-09', 'weekend', WEEKENDS),
      day('2027-01-10', 'weekend', WEEKENDS),
      day('2027-01-11', 'counted'), // Monday: 5
      day('2027-01-12', 'counted'), // Tuesday: 6
      day('2027-01-13', 'counted'), // Wednesday: 7; on this day the head adds five to the ten
      day('2027-01-14', 'counted'), // Thursday: 8
      day('2027-01-15', 'counted'), // Friday: 9
      day('2027-01-16', 'weekend', WEEKENDS),
      day('2027-01-17', 'weekend', WEEKENDS),
      day('2027-01-18', 'counted'), // Monday: 10, the last without the extension
      day('2027-01-19', 'counted'), // Tuesday: 11
      day('2027-01-20', 'counted'), // Wednesday: 12
      day('2027-01-21', 'counted'), // Thursday: 13
      day('2027-01-22', 'counted'), // Friday: 14
      day('2027-01-23', 'weekend', WEEKENDS),
      day('2027-01-24', 'weekend', WEEKENDS),
      day('2027-01-25', 'counted'), // Monday: 15, the last
    ],
    lastDay: '2027-01-25',
    dueAt: '2027-01-25T21:00:00.000Z', // 24:00 in Moscow
    provisional: true, // the decree on the days off of 2027 is not in this calendar
    pauses: [{ from: '2026-12-24T07:00:00.000Z', to: '2026-12-29T12:00:00.000Z' }],
    extensions: [
      {
        term: { workingDays: 5 },
        at: '2027-01-13T08:00:00.000Z',
        by: HEAD,
        reason: 'Запрос в архив',
      },
    ],
    marks: [
      { mark: 50, at: '2027-01-14T21:00:00.000Z' }, // eight of fifteen are over with the 14th
      { mark: 80, at: '2027-01-20T21:00:00.000Z' }, // twelve with the 20th
      { mark: 'lastWorkingDay', at: '2027-01-24T21:00:00.000Z' },
    ],
    moves: [],
    explanation: {
      ru: [
        'Срок — 10 рабочих дней — считается со дня, следующего за событием 21 декабря 2026 г. в 12:00:00 (ст. 191 ГК РФ)',
        'основание — п. 12 Административного регламента',
        'продлён: 5 рабочих дней',
        'отсчёт стоял с 24 декабря 2026 г. в 10:00:00 по 29 декабря 2026 г. в 15:00:00',
        'дни 24–25 декабря 2026 г., 28 декабря 2026 г. не считаются: в конце дня отсчёт стоял',
        `выходные 26–27 декабря 2026 г., 9–10 января 2027 г., 16–17 января 2027 г., 23–24 января 2027 г. не считаются (${WEEKENDS})`,
        `перенесённые выходные 31 декабря 2026 г. не считаются (${DECREE})`,
        `праздничные дни 1–8 января 2027 г. не считаются (${HOLIDAYS})`,
        'последний день — 25 января 2027 г., до 24:00 по времени Europe/Moscow (ст. 194 ГК РФ)',
        'дата предварительная: выходные 2027 года ещё могут перенести.',
      ].join('; '),
      en: expect.stringContaining('the last day is 25 January 2027, until 24:00'),
    },
  });
});

test('while the case waits for the applicant the clock stands, and the sentence says so', async () => {
  const items = await deadlinesAt(await givenCaseAfter(api.db, OVER_NEW_YEAR.slice(0, 2)));
  expect(items).toMatchObject([
    {
      code: 'term',
      pauses: [{ from: '2026-12-24T07:00:00.000Z', to: null }],
      explanation: {
        ru: expect.stringMatching(
          /с 24 декабря 2026 г. в 10:00:00 отсчёт стоит, пока дело ждёт заявителя: дата сдвинется\.$/,
        ),
        en: expect.stringMatching(
          /the clock has stood since 24 December 2026 at 10:00:00.*will move\.$/,
        ),
      },
    },
    // the applicant's own window does not stand still
    { code: 'completion', article: null, pauses: [], extensions: [] },
  ]);
  expect(JSON.stringify(items)).not.toContain('отсчёт стоял с');
});

/** A change of the calendar that moves two deadlines by a day. */
const changeAt = (local: string): Step => {
  const [from, to] = ['2027-01-19T21:00:00.000Z', '2027-01-20T21:00:00.000Z'];
  const moved = ['term', 'completion'].map((deadline) => ({ deadline, from, to }));
  return [
    { type: 'calendarChanged', data: { calendar: { code: 'ru', version: '1' }, moved } },
    local,
  ];
};

test('what a change of the calendar did is told of the deadlines that it moved', async () => {
  const steps = [...OVER_NEW_YEAR.slice(0, 2), changeAt('2026-12-25T12:00:00+03:00')];
  const moves = [
    {
      at: '2026-12-25T09:00:00.000Z',
      from: '2027-01-19T21:00:00.000Z',
      to: '2027-01-20T21:00:00.000Z',
    },
  ];
  expect(await deadlinesAt(await givenCaseAfter(api.db, steps))).toMatchObject([
    { code: 'term', moves },
    { code: 'completion', moves },
  ]);
  // one that was opened anew is not the one that moved before
  const again: Step[] = [
    [{ type: 'resubmitted' }, '2026-12-28T12:00:00+03:00'],
    [{ type: 'foundIncomplete' }, '2026-12-28T12:00:05+03:00'],
  ];
  expect(await deadlinesAt(await givenCaseAfter(api.db, [...steps, ...again]))).toMatchObject([
    { code: 'term', moves },
    { code: 'completion', moves: [] },
  ]);
});

test('a case is explained by the version of the calendar that it counts by', async () => {
  const path = await givenCaseAfter(api.db, OVER_NEW_YEAR);
  const before = await deadlinesAt(path);
  const calendar = russianCalendar();
  const days = { ...calendar.days, '2027-01-11': calendar.days['2027-01-08'] ?? ['off', 1] };
  await storeCalendar(api.db, { ...calendar, version: 2, days });
  expect(await deadlinesAt(path)).toEqual(before);
});

test("a draft has no deadlines, and those of others are nobody's business", async () => {
  const { id } = await givenDraft(api.db);
  expect(await deadlinesAt(`/applications/${id}/deadlines`)).toEqual([]);
  const filed = await givenCaseAfter(api.db, OVER_NEW_YEAR);
  expect((await api.call(PETROV, 'GET', filed)).status).toBe(404);
  expect(
    (await api.call({ ...OFFICER, agency: 'soc', unit: 'soc-benefits' }, 'GET', filed)).status,
  ).toBe(404);
});

test('a term in months is counted for anybody', async () => {
  const body = {
    from: '2026-01-30T12:00:00+03:00',
    term: { calendarMonths: 1 },
    zone: 'Europe/Moscow',
  };
  const answer = await api.call(null, 'POST', '/deadlines/calculate', { body });
  expect(answer).toMatchObject({ status: 200, body: { lastDay: '2026-03-02' } });
});
