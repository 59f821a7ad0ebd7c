import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { refundPayment } from '../../activities/refund-payment.ts';
import type { ActivitySettings } from '../../activities/settings.ts';
import { startCheckout } from '../../activities/start-checkout.ts';
import type { CheckoutRequest } from '../../workflows/domain/activities.ts';
import { givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';
import { activitySettings } from '../givens/activity-settings.ts';
import { failureOf } from '../givens/failure-of.ts';
import { PaymentProvider } from '../givens/payment-provider.ts';
import { freePort } from '../givens/running-part.ts';
import { z } from 'zod';

const database = givenDatabase();
let caseId: string;
let provider: PaymentProvider;
let settings: ActivitySettings;

beforeAll(async () => {
  ({ id: caseId } = await givenDraft(database.db));
  provider = await PaymentProvider.running();
  settings = activitySettings({
    ...provider.access,
    PUBLIC_URL: `http://127.0.0.1:${await freePort()}`,
  });
});
afterAll(() => provider.end());
beforeEach(() => provider.misbehave({}));

const order = (change: Partial<CheckoutRequest> = {}): CheckoutRequest => ({
  paymentId: randomUUID(),
  caseId,
  accrual: null,
  replaces: [],
  caseNumber: '2026-0000017-4',
  amount: 750_000,
  currency: 'RUB',
  purpose: { ru: 'Пошлина', en: 'Fee' },
  method: 'card',
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
  ...change,
});
const start = (request: CheckoutRequest) => startCheckout({ db: database.db, settings })(request);
const refund = (paymentId: string, amount = 750_000) =>
  refundPayment({ db: database.db, settings })({ paymentId, amount, reason: 'not_due' });

const Found = z.object({
  items: z.array(
    z.object({ amount: z.number(), description: z.string(), refundedAmount: z.number() }),
  ),
});
async function checkoutsOf({ paymentId }: CheckoutRequest) {
  const answer = await provider.call('GET', `/checkouts?orderId=${paymentId}`);
  return Found.parse(await answer.json()).items;
}

describe('a checkout', () => {
  test('is opened once however often it is asked for', async () => {
    const request = order();
    const [first, second] = [await start(request), await start(request)];
    expect(second).toEqual(first);
    expect(first.expiresAt).toBe(request.expiresAt);
    expect((await fetch(first.payUrl)).status).toBe(200);
    expect(await checkoutsOf(request)).toEqual([
      { amount: 750_000, description: 'Пошлина, № 2026-0000017-4', refundedAmount: 0 },
    ]);
  });

  test('of a provider that is down, gone, slow or knows another key is asked for again', async () => {
    await provider.misbehave({ down: true });
    const down = await failureOf(start(order()));
    await provider.misbehave({ slowMs: 10_000 });
    const slow = await failureOf(start(order()));
    await provider.misbehave({});
    const wrongKey = { ...settings, PAYMENTS_API_KEY: 'wrong' };
    const locked = await failureOf(startCheckout({ db: database.db, settings: wrongKey })(order()));
    const elsewhere = { ...settings, PAYMENTS_URL: `http://127.0.0.1:${await freePort()}` };
    const gone = await failureOf(startCheckout({ db: database.db, settings: elsewhere })(order()));
    for (const failure of [down, slow, locked, gone]) {
      expect([failure.type, failure.nonRetryable]).toEqual(['PaymentProviderUnavailable', false]);
      expect(failure.message).not.toContain(settings.PAYMENTS_API_KEY);
    }
  });

  test('whose answer was lost is the same later on, when another window would be asked for', async () => {
    const request = order();
    await provider.misbehave({ cutChanges: true });
    expect((await failureOf(start(request))).type).toBe('PaymentProviderUnavailable');
    await provider.misbehave({});
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const later = await start({ ...request, expiresAt });
    expect(later.expiresAt).toBe(request.expiresAt);
    expect(await checkoutsOf(request)).toHaveLength(1);
  });

  test.each([{ wrongOrder: 'another' }, { wrongCurrency: 'EUR' }])(
    'that is not what was asked for is none: %j',
    async (faults) => {
      await provider.misbehave(faults);
      expect((await failureOf(start(order()))).type).toBe('PaymentProviderUnavailable');
    },
  );

  test('that the provider refuses is not asked for again', async () => {
    const failure = await failureOf(start(order({ amount: -1 })));
    expect([failure.type, failure.nonRetryable]).toEqual(['PaymentRefused', true]);
  });
});

describe('a refund', () => {
  test('gives the money back once', async () => {
    const request = order();
    await provider.pay(await start(request));
    await refund(request.paymentId);
    await refund(request.paymentId);
    expect((await checkoutsOf(request)).map(({ refundedAmount }) => refundedAmount)).toEqual([
      750_000,
    ]);
  });

  test('waits while the provider is down', async () => {
    await provider.misbehave({ down: true });
    expect((await failureOf(refund(randomUUID()))).nonRetryable).toBe(false);
  });

  test('of what was not paid, or is not known, is refused for good', async () => {
    const request = order();
    await start(request);
    for (const failure of [
      await failureOf(refund(request.paymentId)),
      await failureOf(refund(randomUUID())),
    ]) {
      expect([failure.type, failure.nonRetryable]).toEqual(['PaymentRefused', true]);
    }
  });
});
