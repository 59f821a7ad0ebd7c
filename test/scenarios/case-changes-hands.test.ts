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
