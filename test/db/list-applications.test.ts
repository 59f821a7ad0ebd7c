import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { listApplications } from '../../db/queries/list-applications.ts';
import { SORTS, type PageRequest } from '../../db/queries/page-of-applications.ts';
import { givenCase, givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

const firstPage: PageRequest = { sort: '-updatedAt', limit: 20, cursor: null };

type Request = Parameters<typeof listApplications>[2];

async function page(personId: string, changes: Partial<Request> = {}) {
  const found = await listApplications(given.db, personId, { ...firstPage, ...changes });
  if (found === 'invalid_cursor') throw new Error(found);
  return found;
}

async function ids(personId: string, changes: Partial<Request> = {}): Promise<string[]> {
  return (await page(personId, changes)).items.map(({ id }) => id);
}

async function pageThrough(personId: string, changes: Partial<Request>): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ;) {
    const { items, nextCursor } = await page(personId, { ...changes, cursor });
    seen.push(...items.map(({ id }) => id));
    if (nextCursor === null) return seen;
    cursor = nextCursor;
  }
}

function by(personId: string) {
  return {
    applicant: { id: personId, name: 'N' },
    author: { id: personId, name: 'N', role: 'applicant' },
  } as const;
}

describe('pages', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 9 });

  test('show every case once and in order, also those that changed at the same instant', async () => {
    await fc.assert(
      fc.asyncProperty(
        hours,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...SORTS),
        async (times, limit, sort) => {
          const person = randomUUID();
          for (const hour of times) {
            await givenDraft(given.db, {
              ...by(person),
              at: `2026-03-02T0${String(hour)}:00:00.000Z`,
            });
          }
          const seen = await pageThrough(person, { limit, sort });
          expect(seen).toEqual(await ids(person, { sort }));
          expect(new Set(seen).size).toBe(times.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('are in the order asked for', async () => {
    const person = randomUUID();
    for (const hour of [2, 0, 1]) {
      await givenDraft(given.db, { ...by(person), at: `2026-03-02T0${String(hour)}:00:00.000Z` });
    }
    const { items } = await page(person);
    expect(items.map(({ updatedAt }) => updatedAt)).toEqual([
      '2026-03-02T02:00:00.000Z',
      '2026-03-02T01:00:00.000Z',
      '2026-03-02T00:00:00.000Z',
    ]);
    expect(await ids(person, { sort: 'updatedAt' })).toEqual(items.map(({ id }) => id).reverse());
  });

  test('are not shifted by a case that comes meanwhile', async () => {
    const person = randomUUID();
    for (const hour of [1, 2, 3]) {
      await givenDraft(given.db, { ...by(person), at: `2026-03-02T0${String(hour)}:00:00.000Z` });
    }
    const before = await ids(person);
    const first = await page(person, { limit: 2 });
    await givenDraft(given.db, { ...by(person), at: '2026-03-02T09:00:00.000Z' });
    const second = await ids(person, { limit: 2, cursor: first.nextCursor });
    expect([...first.items.map(({ id }) => id), ...second]).toEqual(before);
  });

  test('are told from cursors that are not ours, or of another order', async () => {
    const person = randomUUID();
    await givenDraft(given.db, by(person));
    await givenDraft(given.db, by(person));
    const { nextCursor } = await page(person, { limit: 1 });
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      '',
      'x',
      '%00',
      forged('-updatedAt 2026-02-31T00:00:00.000Z 00000000-0000-4000-8000-000000000000'),
      forged('-updatedAt 0000-01-01T00:00:00.000Z 00000000-0000-4000-8000-000000000000'),
      forged('-updatedAt infinity x'),
    ];
    for (const cursor of cursors) {
      const request = { ...firstPage, cursor };
      expect(await listApplications(given.db, person, request)).toBe('invalid_cursor');
    }
    const otherOrder: PageRequest = { ...firstPage, sort: 'createdAt', cursor: nextCursor };
    expect(await listApplications(given.db, person, otherOrder)).toBe('invalid_cursor');
  });
});

describe('own cases', () => {
  test('are those applied for and those made for somebody, nobody else’s', async () => {
    const [person, portal] = [randomUUID(), randomUUID()];
    const own = await givenDraft(given.db, by(person));
    const forPerson = await givenDraft(given.db, {
      applicant: { id: person, name: 'N' },
      author: { id: portal, name: 'Portal', role: 'system' },
    });
    await givenDraft(given.db, by(randomUUID()));

    expect(new Set(await ids(person))).toEqual(new Set([own.id, forPerson.id]));
    expect(await ids(portal)).toEqual([forPerson.id]);
  });

  test('hide what has no group, except from who asks for its status', async () => {
    const person = randomUUID();
    const annulled = await givenCase(given.db, { status: 'ANNULLED', closed: true }, by(person));
    expect(await ids(person)).toEqual([]);
    expect(await ids(person, { status: 'ANNULLED' })).toEqual([annulled.id]);
  });

  test('can be narrowed to a status, a group, a service, a number or a title', async () => {
    const person = randomUUID();
    const draft = await givenDraft(given.db, by(person));
    const refused = await givenCase(given.db, { status: 'REFUSED' }, by(person));
    const numbered = await allocateNumber(given.db, {
      id: refused.id,
      year: 2026,
      serviceVersion: refused.serviceVersion,
    });

    expect(await ids(person, { status: 'DRAFT' })).toEqual([draft.id]);
    expect(await ids(person, { group: 'refused' })).toEqual([refused.id]);
    expect(await ids(person, { group: 'refused', status: 'DRAFT' })).toEqual([]);
    expect(await ids(person, { service: 'certificate' })).toHaveLength(2);
    expect(await ids(person, { service: 'trial' })).toEqual([]);
    expect(await ids(person, { q: numbered?.number.slice(0, 10) })).toEqual([refused.id]);
    expect(await ids(person, { q: ' СПРАВКИ ' })).toHaveLength(2);
    expect(await ids(person, { q: '%' })).toEqual([]);
    expect(await ids(person, { q: String.raw`\_'` })).toEqual([]);
  });
});
