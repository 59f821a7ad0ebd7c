import { expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const world = givenCaseWorld();

const DAY_MS = 86_400_000;
const MONDAY = 1;
const MOSCOW_MS = 3 * 3_600_000;

/** Saturdays and Sundays only, so that days can be counted by hand whatever year it is. */
const weekendsOnly = { ...russianCalendar(), days: {}, covers: { from: 1970, to: 2999 } };

/** A certificate filed on a Monday at ten in Moscow, with an officer; `dueOn` counts its days from that Monday. */
async function givenMondayCase() {
  const now = await world.env.currentTimeMs();
  const local = new Date(now + MOSCOW_MS);
  const daysAhead = (MONDAY - local.getUTCDay() + 7) % 7 || 7;
  const monday = Math.floor(local.getTime() / DAY_MS) * DAY_MS + daysAhead * DAY_MS - MOSCOW_MS;
  await world.env.sleep(monday + 10 * 3_600_000 - now);
  const filed = await world.file('certificate', { calendar: weekendsOnly });
  const executor = await filed.isClaimed();
  const dueOn = async () => {
    const { term } = (await filed.facts()).deadlines;
    return (Date.parse(term?.dueAt ?? '') - monday) / DAY_MS;
  };
  return { filed, executor, dueOn };
}

const extend = (filed: FiledCase, workingDays: number) =>
  filed.does('head.mvd', 'extend', { term: { workingDays }, reason: 'Запрос в архив' });

test('ten working days from a Monday are over when the Monday two weeks later is', async () => {
  const { filed, executor, dueOn } = await givenMondayCase();
  // Tuesday is the first day, the second Monday the tenth (14 days on), over at 24:00
  expect(await dueOn()).toBe(15);

  // from Wednesday to Friday the case waits for its applicant: Wednesday and Thursday are not used up
  await filed.skip('2 days');
  await filed.does(executor, 'clarify', { questions: [{ code: 'purpose', text: 'Куда?' }] });
  expect((await filed.facts()).pauses).toHaveLength(1);
  await filed.skip('2 days');
  await filed.does('ivanova', 'resubmit', {
    answers: [{ code: 'purpose', text: 'В банк' }],
    documents: [],
  });
  await filed.records('reviewResumed');
  expect(await dueOn()).toBe(17);
});

test('extensions add up, each with its reason, and not beyond the limit of the regulation', async () => {
  const { filed, executor, dueOn } = await givenMondayCase();
  await extend(filed, 3);
  expect(await dueOn()).toBe(15 + 3); // to Thursday
  await extend(filed, 4);
  expect(await dueOn()).toBe(15 + 3 + 6); // and on to Wednesday, over a weekend
  expect(await filed.lastEvent('extended')).toMatchObject({
    actorId: 'head.mvd',
    comment: 'Запрос в архив',
    data: { term: { workingDays: 4 } },
  });

  const tooMuch = { term: { workingDays: 4 }, reason: 'Ещё' };
  expect(await filed.refusal('head.mvd', 'extend', tooMuch)).toBe('extension_limit');
  expect(await filed.refusal(executor, 'extend', tooMuch)).toBe('not_executor');
  await extend(filed, 3); // the last of the ten days that may be added
  expect(await dueOn()).toBe(15 + 14);
  expect(await filed.refusal('head.mvd', 'extend', { ...tooMuch, term: 'PT1H' })).toBe(
    'extension_limit',
  );
});

test('a broken term is recorded and the case goes on; an extension makes it timely again', async () => {
  const { filed, executor } = await givenMondayCase();
  await filed.skip('16 days');
  await filed.records('termBreached');
  expect(await filed.row()).toMatchObject({ status: 'UNDER_REVIEW', overdue: true });
  const breach = await filed.lastEvent('termBreached');
  expect(breach).toMatchObject({ actorId: 'reglament', data: { deadline: 'term' } });
  const { term } = (await filed.facts()).deadlines;
  expect(Date.parse(breach.at) - Date.parse(term?.dueAt ?? '')).toBeLessThan(60_000);

  await extend(filed, 1); // not enough: Tuesday is over as well
  expect(await filed.row()).toMatchObject({ overdue: true });
  await extend(filed, 4);
  expect(await filed.row()).toMatchObject({ overdue: false });

  // broken again, it is recorded again, and decided late
  await filed.skip('7 days');
  await filed.records('termBreached', 2);
  await filed.does(executor, 'approve', {});
  await filed.reaches('SERVICE_RENDERED');
  expect(await filed.row()).toMatchObject({ overdue: false });
  expect((await filed.journal()).filter((type) => type === 'termBreached')).toHaveLength(2);
});

test('a case in the dispatcher queue has its term too', async () => {
  const filed = await world.file('certificate', {
    change: (regulation) => {
      regulation.routing = [];
    },
  });
  await filed.records('queuedForDispatcher');
  await filed.skip('60 days');
  await filed.records('termBreached');
  expect(await filed.row()).toMatchObject({ status: 'VERIFIED', overdue: true });
});
