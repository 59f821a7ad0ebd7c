import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { builtDomain } from '../built.mjs';
import { movesOf, nextCalendar, readCases } from './calendar-cases.mjs';
import { fileOpenCases } from './measured-services.mjs';

const POLL_MS = 200;
const WAITS_MS = 15 * 60_000;
/** Cases that were filed within the last minute are told twice. */
const FILED_LONG_AGO_MS = 61_000;

/**
 * What it takes to move the deadlines of so many open cases by a new production calendar: it is published, and takes off
 * the day on which the licences end. Fails unless exactly those cases moved that the pure count says, to its dates.
 * @param {import('../settings.mjs').Settings} settings
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {number} cases
 * @param {number} concurrency
 */
export async function measureCalendar(settings, api, cases, concurrency) {
  const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
  const database = new pg.Client({ connectionString: settings.DATABASE_URL });
  await database.connect();
  try {
    const numbers = await fileOpenCases(api, cases, concurrency);
    await sleep(FILED_LONG_AGO_MS);
    const before = await readCases(database, numbers);
    const lengths = await historyLengths(client, numbers);
    const { current, next } = await nextCalendar(database, before);
    const domain = await builtDomain();
    const now = new Date().toISOString();
    const moving = before.filter((one) => movesOf(domain, one, current, next, now).length > 0);

    const begun = performance.now();
    await api.call('admin', 'POST', '/admin/calendars', { calendar: next });
    const untilMoved = async () =>
      (await readCases(database, numbers)).filter(({ event }) => event).length === moving.length;
    await until(untilMoved);
    const seconds = (performance.now() - begun) / 1000;
    await until(() => isTold(api, next));

    const after = await readCases(database, numbers);
    const wrong = before.filter((one, index) => {
      const event = after[index]?.event ?? null;
      const expected = movesOf(domain, one, current, next, event?.at ?? now);
      return JSON.stringify(sorted(expected)) !== JSON.stringify(sorted(event?.moved ?? []));
    });
    if (wrong.length > 0) {
      throw new Error(`Not as counted: ${wrong.map(({ number }) => number).join(', ')}`);
    }
    const grown = await historyLengths(client, numbers);
    return {
      ...{ cases, moved: moving.length, asCounted: true, seconds: round(seconds) },
      movedPerSecond: round(moving.length / seconds),
      historyEvents: meanByState(after, (index) => (grown[index] ?? 0) - (lengths[index] ?? 0)),
    };
  } finally {
    await database.end();
    await connection.close();
  }
}

/**
 * The mean of a number of each case, by its status and by whether it was moved.
 * @param {import('./calendar-cases.mjs').MeasuredCase[]} cases
 * @param {(index: number) => number} numberOf
 */
function meanByState(cases, numberOf) {
  /** @type {Record<string, number[]>} */
  const groups = {};
  cases.forEach(({ facts, event }, index) => {
    const state = `${facts.status}, ${event ? 'moved' : 'not moved'}`;
    groups[state] = [...(groups[state] ?? []), numberOf(index)];
  });
  const mean = (/** @type {number[]} */ all) =>
    round(all.reduce((sum, one) => sum + one, 0) / all.length);
  return Object.fromEntries(Object.entries(groups).map(([state, all]) => [state, mean(all)]));
}

/**
 * Whether every open case has been told of the calendar.
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {{ code: string, version: string | number }} calendar
 */
async function isTold(api, { code, version }) {
  const { items } =
    /** @type {{ items: { code: string, version: string, movedAt: string | null }[] }} */ (
      await api.call('admin', 'GET', '/admin/calendars')
    );
  return items.some(
    (one) => one.code === code && one.version === String(version) && one.movedAt !== null,
  );
}

/**
 * Lengths of the histories, in the order of the cases.
 * @param {Client} client
 * @param {string[]} numbers
 */
async function historyLengths(client, numbers) {
  /** @type {number[]} */
  const lengths = [];
  for (const number of numbers) {
    const { historyLength } = await client.workflow.getHandle(`application-${number}`).describe();
    lengths.push(historyLength);
  }
  return lengths;
}

/** @param {() => Promise<boolean>} isThere */
async function until(isThere) {
  const deadline = Date.now() + WAITS_MS;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error('The cases were not told in time');
    await sleep(POLL_MS);
  }
}

/** @param {{ deadline: string }[]} moves */
const sorted = (moves) =>
  [...moves]
    .sort((a, b) => a.deadline.localeCompare(b.deadline))
    .map((move) => Object.entries(move).sort(([a], [b]) => a.localeCompare(b)));

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
