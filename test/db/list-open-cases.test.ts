import { beforeAll, expect, test } from '@jest/globals';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { listOpenCases } from '../../db/queries/list-open-cases.ts';
import { givenCase, givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();
const NEWEST = { code: 'ru', version: '2' };
const ALL = { since: null, after: null, limit: 100 };

const ids: Record<'old' | 'late' | 'new' | 'abroad' | 'over' | 'filing' | 'draft', string> = {
  ...{ old: '', late: '', new: '', abroad: '', over: '', filing: '', draft: '' },
};
const numbered = async ({ id, serviceVersion }: { id: string; serviceVersion: number }) => {
  await allocateNumber(given.db, { id, year: 2026, serviceVersion });
  return id;
};
beforeAll(async () => {
  const { db } = given;
  const by = (version: string, code = 'ru') => ({ calendar: { code, version } });
  ids.old = await numbered(await givenCase(db, by('1')));
  ids.late = await numbered(
    await givenCase(db, { ...by('1'), submittedAt: '2026-12-01T09:00:00.000Z' }),
  );
  ids.new = await numbered(await givenCase(db, by('2')));
  ids.abroad = await numbered(await givenCase(db, by('1', 'by')));
  ids.over = await numbered(await givenCase(db, { ...by('1'), closed: true }));
  ids.filing = await numbered(await givenDraft(db));
  ids.draft = (await givenDraft(db)).id;
});

const listed = async (page: { since?: string } = {}) => {
  const found = await listOpenCases(given.db, NEWEST, { ...ALL, ...page });
  return found.map(({ id }) => id);
};

test('open cases that count by another version, and what is being filed', async () => {
  expect(await listed()).toEqual([ids.old, ids.late, ids.filing].sort());
});

test('of those filed lately also what nobody knows the time of filing of', async () => {
  const since = '2026-12-01T09:00:00.000Z';
  expect(await listed({ since })).toEqual([ids.late, ids.filing].sort());
});

test('page by page each of them once', async () => {
  const pages: string[] = [];
  for (let after: string | null = null; ;) {
    const [found]: { id: string }[] = await listOpenCases(given.db, NEWEST, {
      ...{ since: null, after, limit: 1 },
    });
    if (!found) break;
    pages.push(found.id);
    after = found.id;
  }
  expect(pages).toEqual(await listed());
});
