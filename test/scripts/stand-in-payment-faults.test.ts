import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { eventOf } from '../givens/payment-notice.ts';
import { givenPaymentStandIn } from '../givens/payment-stand-in.ts';

const Refund = z.object({ id: z.string(), amount: z.number() });
const Register = z.object({
  items: z.array(z.object({ checkoutId: z.string(), orderId: z.string(), currency: z.string() })),
});

const payments = givenPaymentStandIn();
const refund = (id: string, key: string) =>
  payments.provider.call(
    'POST',
    `/checkouts/${id}/refunds`,
    { amount: 100, reason: 'late' },
    { key },
  );
const register = async () => {
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const query = new URLSearchParams({ from, until, limit: '500' }).toString();
  return Register.parse(await (await payments.provider.call('GET', `/register?${query}`)).json())
    .items;
};

describe('an answer that is cut off', () => {
  test('is no answer, and what was asked is done', async () => {
    const order = payments.provider.order(payments.notifyUrl);
    await payments.provider.misbehave({ cut: true });
    const cut = payments.provider.call('POST', '/checkouts', order, { key: order.orderId });
    await expect(cut.then((answer) => answer.json())).rejects.toThrow();
    await payments.provider.misbehave({});
    const found = await payments.provider.call('GET', `/checkouts?orderId=${order.orderId}`);
    expect(await found.json()).toMatchObject({ items: [{ orderId: order.orderId }] });
  });

  test('may be only that of a change', async () => {
    const checkout = await payments.openCheckout();
    await payments.provider.pay(checkout);
    await payments.provider.misbehave({ cutChanges: true });
    const cut = refund(checkout.id, 'cut');
    await expect(cut.then((answer) => answer.json())).rejects.toThrow();
    expect(await payments.provider.look(checkout)).toHaveProperty('refundedAmount', 100);
  });
});

describe('notices', () => {
  test('of one checkout come the other way round, those of another are not held up', async () => {
    await payments.provider.misbehave({ reorder: true });
    const [one, other] = [await payments.openCheckout(), await payments.openCheckout()];
    await payments.provider.pay(one, 'declined');
    await payments.provider.pay(other, 'declined');
    expect(payments.receiver.unseen).toBe(0);
    await payments.provider.pay(one);
    const events = [
      eventOf(await payments.receiver.next()),
      eventOf(await payments.receiver.next()),
    ];
    expect(events.map(({ type }) => type)).toEqual(['payment.succeeded', 'payment.failed']);
    expect(events.map(({ checkoutId }) => checkoutId)).toEqual([one.id, one.id]);
  });

  test('name another order, and another currency', async () => {
    const checkout = await payments.openCheckout();
    await payments.provider.misbehave({ wrongOrder: 'somebody’s', wrongCurrency: 'EUR' });
    await payments.provider.pay(checkout);
    const { orderId, currency, checkoutId } = eventOf(await payments.receiver.next());
    expect([orderId, currency, checkoutId]).toEqual(['somebody’s', 'EUR', checkout.id]);
    expect(await payments.provider.look(checkout)).toMatchObject({
      currency: 'EUR',
      status: 'paid',
    });
  });
});

test('what was paid is denied, and cannot be given back', async () => {
  const checkout = await payments.openCheckout();
  await payments.provider.pay(checkout);
  await payments.provider.misbehave({ denied: true });
  expect(await payments.provider.look(checkout)).toMatchObject({
    status: 'pending',
    paidAmount: null,
  });
  expect((await refund(checkout.id, 'denied')).status).toBe(409);
  expect(await register()).toEqual([]);
  await payments.provider.misbehave({});
  expect(await payments.provider.look(checkout)).toMatchObject({
    status: 'paid',
    refundedAmount: 0,
  });
});

test('a refund is called smaller than it was', async () => {
  const checkout = await payments.openCheckout();
  await payments.provider.pay(checkout);
  await payments.provider.misbehave({ wrongRefund: -1 });
  expect(Refund.parse(await (await refund(checkout.id, 'less')).json()).amount).toBe(99);
  expect(await payments.provider.look(checkout)).toHaveProperty('refundedAmount', 100);
});

test('the register has a payment twice, each under a number of its own', async () => {
  const checkout = await payments.openCheckout();
  await payments.provider.pay(checkout);
  await payments.provider.misbehave({ register: { twice: true } });
  const ids = (await register()).map(({ checkoutId }) => checkoutId);
  expect(ids.filter((id) => id.startsWith(checkout.id))).toEqual([checkout.id, `${checkout.id}-2`]);
});

test('a slow provider does what was asked although nobody waits for its answer', async () => {
  const order = payments.provider.order(payments.notifyUrl);
  await payments.provider.misbehave({ slowMs: 300 });
  await Promise.allSettled([
    fetch(`${payments.provider.access.PAYMENTS_URL}/checkouts`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${payments.provider.access.PAYMENTS_API_KEY}`,
        'Idempotency-Key': order.orderId,
      },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(150),
    }),
  ]);
  const found = await payments.provider.call('GET', `/checkouts?orderId=${order.orderId}`);
  expect(await found.json()).toMatchObject({ items: [{ orderId: order.orderId }] });
});
