import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../workflows/domain/canonical-json.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import { verifyJournal } from '../../db/queries/verify-journal.ts';
import type { Json } from '../../workflows/domain/regulation.ts';
import { givenDraft, recordAfter } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

/** A case with `length` events, each with some data. */
async function givenJournal(length: number): Promise<string> {
  const draft = await givenDraft(given.db);
  for (let version = 1; version < length; version++) {
    await recordEvent(
      given.db,
      recordAfter(
        { id: draft.id, version },
        { event: { type: 'extended', comment: 'Ещё день', data: { zeta: 1.5, alpha: [null] } } },
      ),
    );
  }
  return draft.id;
}

/** What only the owner of the database can do. */
async function tamper(statement: string, caseId: string): Promise<void> {
  await given.db.$client.query('alter table events disable trigger events_append_only');
  await given.db.$client.query(statement, [caseId]);
  await given.db.$client.query('alter table events enable trigger events_append_only');
}

test('a journal that nobody touched is whole', async () => {
  expect(await verifyJournal(given.db, await givenJournal(4))).toBeNull();
});

test('each event holds the hash of the one before', async () => {
  const events = await listEvents(given.db, await givenJournal(4));
  expect(events.slice(1).map(({ prevHash }) => prevHash)).toEqual(
    events.slice(0, -1).map(({ hash }) => hash),
  );
});

test('whatever an event may hold, its hash can be found again', async () => {
  const { id } = await givenDraft(given.db);
  let version = 1;
  // without NUL, which is refused before it gets here
  const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  const values = fc.letrec<{ any: Json }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      texts,
      fc.array(tie('any')),
      fc.dictionary(texts, tie('any')),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(values.any, texts, async (data, comment) => {
      await recordEvent(
        given.db,
        recordAfter({ id, version }, { event: { type: 'extended', comment, data } }),
      );
      version += 1;
      expect(await verifyJournal(given.db, id)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

describe('tampering is found at the first event it concerns', () => {
  test.each([
    ['a comment changed', `update events set comment = 'x' where case_id = $1 and seq = 2`, 2],
    [
      'a date changed',
      `update events set at = at + interval '1 ms' where case_id = $1 and seq = 3`,
      3,
    ],
    ['data changed', `update events set data = '{"zeta": 2}' where case_id = $1 and seq = 4`, 4],
    ['an actor changed', `update events set actor_id = 'x' where case_id = $1 and seq = 1`, 1],
    ['an event removed', `delete from events where case_id = $1 and seq = 3`, 3],
    ['the last event removed', `delete from events where case_id = $1 and seq = 5`, 5],
    ['all of it removed', `delete from events where case_id = $1`, 1],
    [
      'an event changed and its own hash mended',
      `update events set comment = null, hash = repeat('a', 64) where case_id = $1 and seq = 2`,
      2,
    ],
  ])('%s', async (_, statement, broken) => {
    const caseId = await givenJournal(5);
    await tamper(statement, caseId);
    expect(await verifyJournal(given.db, caseId)).toBe(broken);
  });
});

describe('the database refuses to rewrite the journal', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await givenJournal(2);
  });

  test.each([
    `update events set comment = 'x'`,
    `delete from events`,
    `truncate events`,
    `truncate applications cascade`,
  ])('%s', async (statement) => {
    await expect(given.db.$client.query(statement)).rejects.toThrow('append-only');
    expect(await verifyJournal(given.db, caseId)).toBeNull();
  });
});

test('canonical JSON does not depend on the order of members, numbers as names included', () => {
  expect(canonicalJson({ b: 1, a: { 10: 1, 9: [{ d: 1, c: undefined }] } })).toBe(
    '{"a":{"10":1,"9":[{"d":1}]},"b":1}',
  );
});
