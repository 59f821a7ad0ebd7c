import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { eventOf } from '../givens/payment-notice.ts';
import { PaymentProvider } from '../givens/payment-provider.ts';
import { WebhookReceiver } from '../givens/webhook-receiver.ts';

const Refund = z.object({ id: z.string(), amount: z.number() });
const Register = z.object({
  items: z.array(z.object({ checkoutId: z.string(), orderId: z.string(), currency: z.string() })),
});

let provider: PaymentProvider;
let receiver: WebhookReceiver;
let notifyUrl: string;

beforeAll(async () => {
  provider = await PaymentProvider.running();
});
afterAll(() => provider.end());
beforeEach(async () => {
  receiver = new WebhookReceiver();
  notifyUrl = await receiver.listen();
  await provider.misbehave({});
});
afterEach(() => receiver.close());

const openCheckout = () => provider.open(provider.order(notifyUrl));
const refund = (id: string, key: string) =>
  provider.call('POST', `/checkouts/${id}/refunds`, { amount: 100, reason: 'late' }, { key });
const register = async () => {
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const query = new URLSearchParams({ from, until, limit: '500' }).toString();
  return Register.parse(await (await provider.call('GET', `/register?${query}`)).json()).items;
};

describe('an answer that is cut off', () => {
  test('is no answer, and what was asked is done', async () => {
    const order = provider.order(notifyUrl);
    await provider.misbehave({ cut: true });
    const cut = provider.call('POST', '/checkouts', order, { key: order.orderId });
    await expect(cut.then((answer) => answer.json())).rejects.toThrow();
    await provider.misbehave({});
    const found = await provider.call('GET', `/checkouts?orderId=${order.orderId}`);
    expect(await found.json()).toMatchObject({ items: [{ orderId: order.orderId }] });
  });

  test('may be only that of a change', async () => {
    const checkout = await openCheckout();
    await provider.pay(checkout);
    await provider.misbehave({ cutChanges: true });
    const cut = refund(checkout.id, 'cut');
    await expect(cut.then((answer) => answer.json())).rejects.toThrow();
    expect(await provider.look(checkout)).toHaveProperty('refundedAmount', 100);
  });
});

describe('notices', () => {
  test('of one checkout come the other way round, those of another are not held up', async () => {
    await provider.misbehave({ reorder: true });
    const [one, other] = [await openCheckout(), await openCheckout()];
    await provider.pay(one, 'declined');
    await provider.pay(other, 'declined');
    expect(receiver.unseen).toBe(0);
    await provider.pay(one);
    const events = [eventOf(await receiver.next()), eventOf(await receiver.next())];
    expect(events.map(({ type }) => type)).toEqual(['payment.succeeded', 'payment.failed']);
    expect(events.map(({ checkoutId }) => checkoutId)).toEqual([one.id, one.id]);
  });

  test('name another order, and another currency', async () => {
    const checkout = await openCheckout();
    await provider.misbehave({ wrongOrder: 'somebody’s', wrongCurrency: 'EUR' });
    await provider.pay(checkout);
    const { orderId, currency, checkoutId } = eventOf(await receiver.next());
    expect([orderId, currency, checkoutId]).toEqual(['somebody’s', 'EUR', checkout.id]);
    expect(await provider.look(checkout)).toMatchObject({ currency: 'EUR', status: 'paid' });
  });
});

test('what was paid is denied, and cannot be given back', async () => {
  const checkout = await openCheckout();
  await provider.pay(checkout);
  await provider.misbehave({ denied: true });
  expect(await provider.look(checkout)).toMatchObject({ status: 'pending', paidAmount: null });
  expect((await refund(checkout.id, 'denied')).status).toBe(409);
  expect(await register()).toEqual([]);
  await provider.misbehave({});
  expect(await provider.look(checkout)).toMatchObject({ status: 'paid', refundedAmount: 0 });
});

test('a refund is called smaller than it was', async () => {
  const checkout = await openCheckout();
  await provider.pay(checkout);
  await provider.misbehave({ wrongRefund: -1 });
  expect(Refund.parse(await (await refund(checkout.id, 'less')).json()).amount).toBe(99);
  expect(await provider.look(checkout)).toHaveProperty('refundedAmount', 100);
});

test('the register has a payment twice, each under a number of its own', async () => {
  const checkout = await openCheckout();
  await provider.pay(checkout);
  await provider.misbehave({ register: { twice: true } });
  const ids = (await register()).map(({ checkoutId }) => checkoutId);
  expect(ids.filter((id) => id.startsWith(checkout.id))).toEqual([checkout.id, `${checkout.id}-2`]);
});

test('a slow provider does what was asked although nobody waits for its answer', async () => {
  const order = provider.order(notifyUrl);
  await provider.misbehave({ slowMs: 300 });
  await Promise.allSettled([
    fetch(`${provider.access.PAYMENTS_URL}/checkouts`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${provider.access.PAYMENTS_API_KEY}`,
        'Idempotency-Key': order.orderId,
      },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(150),
    }),
  ]);
  const found = await provider.call('GET', `/checkouts?orderId=${order.orderId}`);
  expect(await found.json()).toMatchObject({ items: [{ orderId: order.orderId }] });
});
