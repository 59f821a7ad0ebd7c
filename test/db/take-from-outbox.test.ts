import { expect, test } from '@jest/globals';
import { recordEvent } from '../../db/queries/record-event.ts';
import { takeFromOutbox, type Teller } from '../../db/queries/take-from-outbox.ts';
import { givenDraft, recordAfter } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();
const NOON = '2026-03-02T12:00:00.000Z';

/** A case with two events that nobody has been told of; what a teller hears is noted. */
async function givenPosted() {
  await given.db.$client.query('delete from outbox');
  const draft = await givenDraft(given.db);
  await recordEvent(given.db, recordAfter(draft));
  const second = { event: { type: 'verified' }, from: 'ACCEPTED' } as const;
  await recordEvent(given.db, recordAfter({ ...draft, version: 2 }, second));
  const heard: string[] = [];
  const listener: Teller = (_tx, { event, row }) => {
    heard.push(`${event.type} of ${row.id === draft.id ? 'it' : 'another'}`);
    return Promise.resolve();
  };
  return { heard, listener };
}
const deaf: Teller = (_tx, { event }) =>
  event.type === 'accepted' ? Promise.reject(new Error('deaf')) : Promise.resolve();

test('each event is told once, in the order in which it happened', async () => {
  const { heard, listener } = await givenPosted();
  for (const outcome of ['told', 'told', 'empty']) {
    expect(await takeFromOutbox(given.db, [listener], NOON)).toEqual({ outcome });
  }
  expect(heard).toEqual(['accepted of it', 'verified of it']);
});

test('an event written twice is posted once', async () => {
  await given.db.$client.query('delete from outbox');
  const record = recordAfter(await givenDraft(given.db));
  await recordEvent(given.db, record);
  await takeFromOutbox(given.db, [], NOON);
  await recordEvent(given.db, record);
  expect(await takeFromOutbox(given.db, [], NOON)).toEqual({ outcome: 'empty' });
});

test('what cannot be told rests, holds up nothing, and is told later', async () => {
  const { heard, listener } = await givenPosted();
  expect(await takeFromOutbox(given.db, [deaf], NOON)).toMatchObject({ outcome: 'failed' });
  expect(await takeFromOutbox(given.db, [listener], NOON)).toEqual({ outcome: 'told' });
  expect(await takeFromOutbox(given.db, [listener], NOON)).toEqual({ outcome: 'empty' });
  const later = '2026-03-02T12:00:02.000Z';
  expect(await takeFromOutbox(given.db, [listener], later)).toEqual({ outcome: 'told' });
  expect(heard).toEqual(['verified of it', 'accepted of it']);
});

test('what one teller wrote is taken back when another fails', async () => {
  await givenPosted();
  const writer: Teller = async (tx) => {
    await tx.execute("insert into services (code) values ('written')");
  };
  expect(await takeFromOutbox(given.db, [writer, deaf], NOON)).toMatchObject({ outcome: 'failed' });
  const { rowCount } = await given.db.$client.query('select from services');
  expect(rowCount).toBe(0);
});
