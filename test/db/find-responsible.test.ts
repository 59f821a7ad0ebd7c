import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { findResponsible } from '../../db/queries/find-responsible.ts';
import { agencies, units, users, type User } from '../../db/schema/index.ts';
import type { EscalationLevel } from '../../workflows/domain/people.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();
const title = { ru: 'Н', en: 'N' };

beforeAll(async () => {
  const zone = 'Europe/Moscow';
  const codes = ['ours', 'theirs'];
  await given.db.insert(agencies).values(codes.map((code) => ({ code, name: title, zone })));
  await given.db.insert(units).values(
    ['licences', 'archive'].map((code) => ({
      ...{ code, agency: 'ours', name: title, territories: ['*'] },
    })),
  );
});
beforeEach(() => given.db.delete(users));

/** Everybody who may be here, the ids in an order that alone would bring the wrong one first. */
const PEOPLE: Record<string, Pick<User, 'roles' | 'agency' | 'unit'>> = {
  'a.admin': { roles: ['admin'], agency: null, unit: null },
  'b.supervisor': { roles: ['controller'], agency: null, unit: null },
  'c.controller': { roles: ['controller'], agency: 'ours', unit: null },
  'd.archive-head': { roles: ['head'], agency: 'ours', unit: 'archive' },
  'e.dispatcher': { roles: ['head'], agency: 'ours', unit: null },
  'f.licence-head': { roles: ['officer', 'head'], agency: 'ours', unit: 'licences' },
  'g.licence-head': { roles: ['head'], agency: 'ours', unit: 'licences' },
};
const STRANGERS: typeof PEOPLE = {
  '0.foreign-controller': { roles: ['controller'], agency: 'theirs', unit: null },
  '0.foreign-head': { roles: ['head'], agency: 'theirs', unit: null },
  '0.officer': { roles: ['officer'], agency: 'ours', unit: 'licences' },
};

async function employ(people: typeof PEOPLE, without: string[] = []): Promise<void> {
  const there = Object.entries(people).filter(([id]) => !without.includes(id));
  await given.db.insert(users).values(there.map(([id, post]) => ({ id, name: id, ...post })));
}

const responsible = (level: EscalationLevel, unit: string | null = 'licences') =>
  findResponsible(given.db, { agency: 'ours', unit, level });

const asked = async (...of: Parameters<typeof responsible>) => {
  const actor = await responsible(...of);
  return actor && `${actor.id} as ${actor.role}`;
};

const LICENCE_HEADS = ['f.licence-head', 'g.licence-head'];

test.each<[EscalationLevel, string | null, string[], string]>([
  ['head', 'licences', [], 'f.licence-head as head'],
  ['head', 'licences', ['f.licence-head'], 'g.licence-head as head'],
  ['head', null, [], 'e.dispatcher as head'],
  ['head', null, ['e.dispatcher'], 'd.archive-head as head'],
  ['head', 'licences', LICENCE_HEADS, 'c.controller as controller'],
  ['head', 'licences', [...LICENCE_HEADS, 'c.controller'], 'b.supervisor as controller'],
  ['controller', 'licences', [], 'c.controller as controller'],
  ['controller', 'licences', ['c.controller'], 'b.supervisor as controller'],
  ['controller', 'licences', ['b.supervisor', 'c.controller'], 'a.admin as admin'],
  ['higher', 'licences', [], 'b.supervisor as controller'],
  ['higher', 'licences', ['b.supervisor'], 'c.controller as controller'],
  ['higher', 'licences', ['b.supervisor', 'c.controller'], 'a.admin as admin'],
])('%s of the unit %s without %j is %s', async (level, unit, without, expected) => {
  await employ(PEOPLE, without);
  await employ(STRANGERS);
  expect(await asked(level, unit)).toBe(expected);
});

test('an admin of the agency comes before one of all, and any before nobody', async () => {
  await employ(STRANGERS);
  expect(await responsible('higher')).toBeNull();
  const admin = (agency: string | null) => ({ roles: ['admin' as const], agency, unit: null });
  for (const [id, agency] of [
    ['1.admin', 'theirs'],
    ['2.admin', null],
    ['3.admin', 'ours'],
  ] as const) {
    await employ({ [id]: admin(agency) });
    expect(await asked('higher')).toBe(`${id} as admin`);
  }
});
