import { expect, test } from '@jest/globals';
import { givenApi, IVANOVA, OFFICER, type Answer } from '../givens/api.ts';
import { DESIGNER, FOREIGN_DESIGNER } from '../givens/designer.ts';
import type { Claims } from '../givens/identity-provider.ts';
import { shippedRegulation } from '../givens/regulation.ts';

const api = givenApi();
const { version: SHIPPED } = await shippedRegulation('certificate');

function backtest(who: Claims, body: unknown = {}, version = SHIPPED): Promise<Answer> {
  const path = `/admin/services/certificate/versions/${version.toString()}/backtest`;
  return api.call(who, 'POST', path, { body });
}

test('a service without finished cases has nothing to compare', async () => {
  const { status, body } = await backtest(DESIGNER);
  expect({ status, ...body }).toMatchObject({ status: 200, cases: 0, changed: 0, differences: [] });
});

test('only designers of the agency look at its cases', async () => {
  const statuses = await Promise.all(
    [FOREIGN_DESIGNER, OFFICER, IVANOVA].map(async (who) => (await backtest(who)).status),
  );
  expect(statuses).toEqual([404, 403, 403]);
  expect((await backtest(DESIGNER, {}, 99)).status).toBe(404);
});

test('no more than a thousand cases are looked at, from an instant on', async () => {
  const wrong = [{ limit: 0 }, { limit: 1_001 }, { since: 'yesterday' }, { all: true }];
  const answers = await Promise.all(wrong.map((body) => backtest(DESIGNER, body)));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(
    (await backtest(DESIGNER, { limit: 1_000, since: '2026-01-01T00:00:00+03:00' })).status,
  ).toBe(200);
});
