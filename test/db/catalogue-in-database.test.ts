import { beforeAll, describe, expect, test } from '@jest/globals';
import { createVersion } from '../../db/queries/create-version.ts';
import { findCalendar } from '../../db/queries/find-calendar.ts';
import { findRegulationInForce } from '../../db/queries/find-regulation-in-force.ts';
import { findRegulation } from '../../db/queries/find-regulation.ts';
import { findUnit } from '../../db/queries/find-unit.ts';
import { findUser } from '../../db/queries/find-user.ts';
import { listCalendars } from '../../db/queries/list-calendars.ts';
import { listRegulations } from '../../db/queries/list-regulations.ts';
import { listUnits } from '../../db/queries/list-units.ts';
import { loadCandidates } from '../../db/queries/load-candidates.ts';
import { noteCalendarMoved } from '../../db/queries/note-calendar-moved.ts';
import { storeCalendar } from '../../db/queries/store-calendar.ts';
import { storeDirectory } from '../../db/queries/store-directory.ts';
import { storeRegulation } from '../../db/queries/store-regulation.ts';
import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import { givenCase } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';
import { shippedRegulation } from '../givens/regulation.ts';
import { russianCalendar } from '../givens/russian-calendar.ts';

const given = givenDatabase();
const NOW = '2026-03-02T09:00:00.000Z';

beforeAll(async () => {
  const { directory } = await loadCatalogue();
  await storeDirectory(given.db, directory);
  await storeDirectory(given.db, directory);
});

describe('a regulation', () => {
  test('is found in the version in force, or in the one a case was filed under', async () => {
    const first = await shippedRegulation('certificate');
    const second = { ...first, version: 10, zone: 'Asia/Kamchatka' };
    await storeRegulation(given.db, second);
    await storeRegulation(given.db, first);

    expect(await findRegulationInForce(given.db, 'certificate', NOW)).toEqual(second);
    expect(await findRegulation(given.db, 'certificate', first.version)).toEqual(first);
    expect(await findRegulation(given.db, 'certificate', 3)).toBeNull();
    expect(await listRegulations(given.db, NOW)).toEqual([second]);
  });

  test('is in force on both days of its validity by the local calendar, and on none before or after', async () => {
    const always = {
      ...(await shippedRegulation('trial')),
      code: 'seasonal',
      zone: 'Asia/Kamchatka',
    };
    const summer = {
      ...{ ...always, version: always.version + 1 },
      validity: { from: '2026-06-01', to: '2026-08-31' },
    };
    await storeRegulation(given.db, always);
    await storeRegulation(given.db, summer);
    const versionAt = async (at: string) =>
      (await findRegulationInForce(given.db, 'seasonal', at))?.version;

    expect(await versionAt('2026-05-31T11:59:59.999Z')).toBe(always.version);
    expect(await versionAt('2026-05-31T12:00:00.000Z')).toBe(summer.version);
    expect(await versionAt('2026-08-31T11:59:59.999Z')).toBe(summer.version);
    expect(await versionAt('2026-08-31T12:00:00.000Z')).toBe(always.version);
  });

  test('of an agency is left alone by a shipped one of the same number', async () => {
    const shipped = { ...(await shippedRegulation('trial')), code: 'own', version: 1 };
    const own = { ...shipped, zone: 'Asia/Omsk' };
    const saved = { body: own, problems: [], author: 'designer.mvd', at: NOW };
    await createVersion(given.db, saved, 'first');
    await storeRegulation(given.db, shipped);
    expect(await findRegulation(given.db, 'own', 1)).toEqual(own);
    expect(await findRegulationInForce(given.db, 'own', NOW)).toBeNull();
  });

  test('cannot change once it is published', async () => {
    const published = { ...(await shippedRegulation('trial')), version: 7 };
    await storeRegulation(given.db, published);
    await storeRegulation(given.db, published);
    const changed = { ...published, zone: 'Asia/Kamchatka' };
    await expect(storeRegulation(given.db, changed)).rejects.toThrow('raise its version');
    expect(await findRegulation(given.db, 'trial', 7)).toEqual(published);
  });
});

test('the newest calendar counts; a stored one cannot change, an older one is not stored', async () => {
  const first = russianCalendar();
  const second = { ...first, version: 2, provisionalYears: [] };
  expect(await storeCalendar(given.db, first)).toBe('stored');
  expect(await storeCalendar(given.db, second)).toBe('stored');
  expect(await storeCalendar(given.db, second)).toBe('known');
  expect(await storeCalendar(given.db, { ...second, days: {} })).toBe('taken');
  expect(await storeCalendar(given.db, { ...first, version: '1.5' })).toBe('outdated');
  expect(await findCalendar(given.db, 'ru')).toEqual(second);
  expect(await findCalendar(given.db, 'xx')).toBeNull();
});

test('cases have to be told of a calendar that follows another, until it is noted that they were', async () => {
  const first = { ...russianCalendar(), code: 'told' };
  await storeCalendar(given.db, first);
  await storeCalendar(given.db, { ...first, version: 2 });
  const untold = async () => {
    const all = await listCalendars(given.db);
    return all.filter(({ code, movedAt }) => code === 'told' && movedAt === null);
  };
  expect(await untold()).toMatchObject([{ version: '2' }]);
  await noteCalendarMoved(given.db, { code: 'told', version: '2' });
  expect(await untold()).toEqual([]);
});

test('the directory knows units and staff, not applicants', async () => {
  expect(await findUser(given.db, 'officer.mvd')).toMatchObject({
    roles: ['officer'],
    agency: 'mvd',
    unit: 'mvd-licensing',
  });
  expect(await findUser(given.db, 'dispatcher.mvd')).toMatchObject({ agency: 'mvd', unit: null });
  expect(await findUser(given.db, 'ivanova')).toBeNull();
  expect(await findUnit(given.db, 'mvd-licensing')).toMatchObject({ territories: ['*'] });
  expect(await findUnit(given.db, 'nowhere')).toBeNull();
  expect((await listUnits(given.db, 'soc')).map(({ code }) => code)).toEqual(['soc-benefits']);
});

test('the candidates of a unit are its officers, with the cases open with them', async () => {
  const unit = 'mvd-licensing';
  const executor = { id: 'officer2.mvd', name: 'F' };
  const assignment = { agency: 'mvd', unit, executor };
  await givenCase(given.db, { status: 'ASSIGNED', assignment });
  await givenCase(given.db, { status: 'UNDER_REVIEW', assignment });
  await givenCase(given.db, { status: 'COMPLETED', assignment, closed: true });

  expect(await loadCandidates(given.db, { agency: 'mvd', unit })).toMatchObject([
    { id: 'officer.mvd', unit, openCases: 0 },
    { id: 'officer2.mvd', unit, openCases: 2 },
  ]);
  expect(await loadCandidates(given.db, { agency: 'soc', unit })).toEqual([]);
});
