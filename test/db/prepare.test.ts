import { beforeAll, expect, test } from '@jest/globals';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { findCalendar } from '../../db/queries/find-calendar.ts';
import { findUser } from '../../db/queries/find-user.ts';
import { listRegulations } from '../../db/queries/list-regulations.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

beforeAll(async () => {
  process.env.DATABASE_URL = given.url;
  await import('../../db/prepare.ts'); // a process entry: it does its work on being loaded
});

test('a prepared database holds all that is shipped', async () => {
  const { calendars, regulations } = await loadCatalogue();
  const byCode = [...regulations].sort((a, b) => (a.code < b.code ? -1 : 1));
  expect(await listRegulations(given.db, new Date().toISOString())).toEqual(byCode);
  expect(await findCalendar(given.db, 'ru')).toEqual(calendars[0]);
  expect(await findUser(given.db, 'head.mvd')).toMatchObject({ roles: ['head'], agency: 'mvd' });
});
