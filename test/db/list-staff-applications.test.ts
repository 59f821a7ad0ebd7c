import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  listStaffApplications,
  QUEUES,
  type Queue,
  type StaffAccess,
} from '../../db/queries/list-staff-applications.ts';
import { givenCase, givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

const ofUnit = { agency: 'mvd', unit: 'mvd-licensing' };
const officer: StaffAccess = { userId: 'officer.mvd', ...ofUnit, unrouted: false };
const head: StaffAccess = { userId: 'head.mvd', ...ofUnit, unrouted: true };
const neighbour: StaffAccess = { ...officer, unit: 'mvd-other' };
const ofAgency = { unit: null, unrouted: true };
const dispatcher: StaffAccess = { userId: 'dispatcher.mvd', agency: 'mvd', ...ofAgency };
const otherAgency: StaffAccess = { userId: 'officer.soc', agency: 'soc', ...ofAgency };
const controller: StaffAccess = { userId: 'controller', agency: null, ...ofAgency };

const cases = new Map<string, string>();

async function names(access: StaffAccess, queue: Queue): Promise<string[]> {
  const request = { queue, sort: 'createdAt', limit: 100, cursor: null } as const;
  const found = await listStaffApplications(given.db, access, request);
  if (found === 'invalid_cursor') throw new Error(found);
  return found.items.map(({ id }) => cases.get(id) ?? id).sort();
}

beforeAll(async () => {
  const unit = 'mvd-licensing';
  const executor = { id: 'officer.mvd', name: 'O' };
  const assigned = { agency: 'mvd', unit, executor };
  const add = async (
    name: string,
    ...facts: Parameters<typeof givenCase> extends [unknown, ...infer Rest] ? Rest : never
  ) => cases.set((await givenCase(given.db, ...facts)).id, name);

  cases.set((await givenDraft(given.db)).id, 'draft');
  await add('being checked', { status: 'ACCEPTED' });
  await add('to verify by hand', { manualCheck: true });
  await add('without route', {
    status: 'VERIFIED',
    assignment: { ...assigned, unit: null, executor: null },
  });
  await add('in work', { status: 'UNDER_REVIEW', assignment: assigned });
  await add('overdue', {
    status: 'ASSIGNED',
    overdue: true,
    escalation: {
      step: 0,
      level: 'head',
      to: { id: 'head.mvd', name: 'H', role: 'head' },
      since: '2026-04-01T09:00:00.000Z',
    },
    assignment: { ...assigned, executor: { id: 'officer2.mvd', name: 'F' } },
  });
  await add('closed', { status: 'COMPLETED', closed: true, overdue: true, assignment: assigned });
  await add('handed over', {
    status: 'ASSIGNED',
    assignment: { agency: 'soc', unit: 'soc-benefits', executor: null },
  });
});

describe('queues', () => {
  test('mine: open cases whose executor I am', async () => {
    expect(await names(officer, 'mine')).toEqual(['in work']);
  });

  test('unit: open cases of the unit, or of the agency for who has no unit', async () => {
    expect(await names(officer, 'unit')).toEqual(['in work', 'overdue']);
    expect(await names(head, 'unit')).toEqual(['in work', 'overdue']);
    expect(await names(dispatcher, 'unit')).toEqual([
      'being checked',
      'in work',
      'overdue',
      'to verify by hand',
      'without route',
    ]);
  });

  test('dispatcher: no unit has them, and a person is needed', async () => {
    expect(await names(dispatcher, 'dispatcher')).toEqual(['to verify by hand', 'without route']);
    expect(await names(head, 'dispatcher')).toEqual(['to verify by hand', 'without route']);
    expect(await names(officer, 'dispatcher')).toEqual([]);
  });

  test('overdue: open cases whose term is over', async () => {
    expect(await names(officer, 'overdue')).toEqual(['overdue']);
  });

  test('escalated: broken terms that were brought to me', async () => {
    expect(await names(head, 'escalated')).toEqual(['overdue']);
    expect(await names(dispatcher, 'escalated')).toEqual([]);
  });
});

describe('access', () => {
  test.each(QUEUES)('another unit sees nothing in %s', async (queue) => {
    expect(await names(neighbour, queue)).toEqual([]);
  });

  test.each(QUEUES)('another agency sees in %s only what was handed over to it', async (queue) => {
    expect(await names(otherAgency, queue)).toEqual(queue === 'unit' ? ['handed over'] : []);
  });

  test('who has no agency sees all', async () => {
    expect(await names(controller, 'unit')).toHaveLength(6);
  });
});
