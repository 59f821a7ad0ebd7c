import { describe, expect, test } from '@jest/globals';
import { givenCaseWorld } from '../givens/case-world.ts';
import { StandingCase } from '../givens/standing-case.ts';

const world = givenCaseWorld();

const REASON = 'Так нужно';
const TO_BENEFITS = { agency: 'soc', unit: 'soc-benefits', reason: REASON } as const;

/** Sent back to be assigned in a unit without officers: it waits for the dispatcher again. */
async function queuedAnew(): Promise<StandingCase> {
  const standing = await StandingCase.in(world, 'PAYMENT_CONFIRMED');
  const officer = { id: 'officer.mvd', name: 'Орлова Елена Сергеевна', unit: 'mvd-archive' };
  await standing.filed.does('dispatcher.mvd', 'assign', { officer });
  await standing.filed.does('head.mvd', 'return', { stage: 'assignment', reason: REASON });
  await standing.filed.records('queuedForDispatcher', 2);
  return standing;
}

describe('a case is handed over to another agency, with its whole journal, from', () => {
  test.each(['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'ASSIGNED'] as const)(
    '%s',
    async (status) => {
      const { filed } =
        status === 'RECHECK' ? await queuedAnew() : await StandingCase.in(world, status);
      const before = await filed.events();
      await filed.does('dispatcher.mvd', 'handover', TO_BENEFITS);

      expect(await filed.lastEvent('handedOver')).toMatchObject({
        fromStatus: status,
        toStatus: 'ASSIGNED',
        comment: REASON,
      });
      expect((await filed.events()).slice(0, before.length)).toEqual(before);
      expect(await filed.row()).toMatchObject({ agency: 'soc', unit: 'soc-benefits' });
      await filed.does('officer.soc', 'claim', {});
    },
  );
});

test('who gets an overdue case from another agency hears of it first, and those above after them', async () => {
  const { filed } = await StandingCase.in(world, 'UNDER_REVIEW');
  await filed.skip('90 days');
  await filed.records('escalated', 2); // to the top
  await filed.does('head.mvd', 'handover', TO_BENEFITS);

  await filed.records('escalated', 3);
  expect(await filed.lastEvent('escalated')).toMatchObject({
    data: { level: 'head', to: 'head.soc' },
  });
  await filed.skip('14 days');
  await filed.records('escalated', 4);
  expect(await filed.lastEvent('escalated')).toMatchObject({ data: { level: 'controller' } });

  // within the unit nobody new answers for it
  const officer = { id: 'officer.soc', name: 'Соколова Анна Дмитриевна', unit: 'soc-benefits' };
  await filed.does('head.soc', 'assign', { officer });
  await filed.skip('30 days');
  expect((await filed.journal()).filter((type) => type === 'escalated')).toHaveLength(4);
});

test('a case that waits for one officer is given to another', async () => {
  const { filed } = await StandingCase.in(world, 'ASSIGNED');
  const officer = { id: 'officer2.mvd', name: 'Фролов Игорь Викторович', unit: 'mvd-licensing' };
  await filed.does('head.mvd', 'assign', { officer });
  expect(await filed.lastEvent('reassigned')).toMatchObject({
    fromStatus: 'ASSIGNED',
    toStatus: 'ASSIGNED',
  });
  expect(await filed.isClaimed()).toBe(officer.id);
});
