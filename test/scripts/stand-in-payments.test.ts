import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { eventOf, signatureAge } from '../givens/payment-notice.ts';
import { givenPaymentStandIn } from '../givens/payment-stand-in.ts';

const Refund = z.object({ id: z.string(), status: z.string(), amount: z.number() });

const payments = givenPaymentStandIn();

describe('a checkout', () => {
  test('is one for one key, whatever happens to the answer', async () => {
    const order = payments.provider.order(payments.notifyUrl);
    const key = 'the same key';
    const ids = [];
    for (let i = 0; i < 2; i += 1) {
      const answer = await payments.provider.call('POST', '/checkouts', order, { key });
      expect(answer.status).toBe(201);
      ids.push(z.object({ id: z.string() }).parse(await answer.json()).id);
    }
    expect(new Set(ids).size).toBe(1);
    const other = await payments.provider.call(
      'POST',
      '/checkouts',
      { ...order, amount: 1 },
      { key },
    );
    expect(other.status).toBe(409);
  });

  test('is for those who have the key, and readable', async () => {
    const order = payments.provider.order(payments.notifyUrl);
    const bearer = 'guess';
    expect((await payments.provider.call('POST', '/checkouts', order, { bearer })).status).toBe(
      401,
    );
    expect(
      (await payments.provider.call('POST', '/checkouts', { ...order, amount: -1 })).status,
    ).toBe(422);
    expect((await payments.provider.call('POST', '/checkouts', order, { key: '' })).status).toBe(
      400,
    );
    expect((await payments.provider.call('GET', '/checkouts/unknown')).status).toBe(404);
  });

  test('has a page with three ways to end, and no way for markup', async () => {
    const page = await (await fetch((await payments.openCheckout()).payUrl)).text();
    expect(page.match(/value="(paid|declined|insufficient_funds)"/g)).toHaveLength(3);
    expect(page).not.toContain('<b>');
  });

  test('expires', async () => {
    const late = await payments.provider.open(
      payments.provider.order(payments.notifyUrl, new Date(Date.now() - 1000)),
    );
    expect(late.status).toBe('expired');
    expect((await payments.provider.pay(late)).status).toBe(409);
    expect((await payments.provider.pay(late, 'paid', new Date(Date.now() - 60_000))).status).toBe(
      200,
    );
    expect(await payments.provider.look(late)).toHaveProperty('status', 'paid');
  });
});

describe('a payer', () => {
  test('pays once: the notice is signed, fresh and tells the whole', async () => {
    const order = payments.provider.order(payments.notifyUrl);
    const checkout = await payments.provider.open(order);
    expect((await payments.provider.pay(checkout)).status).toBe(200);
    const delivery = await payments.receiver.next();
    expect(signatureAge(delivery, payments.provider.webhookSecret)).toBeLessThan(30);
    const paid = await payments.provider.look(checkout);
    expect(eventOf(delivery)).toEqual({
      eventId: expect.any(String),
      type: 'payment.succeeded',
      checkoutId: checkout.id,
      orderId: order.orderId,
      amount: 35_000,
      currency: 'RUB',
      paidAt: paid.paidAt,
      receiptUrl: paid.receiptUrl,
      error: null,
    });
    expect(paid).toEqual(expect.objectContaining({ status: 'paid', paidAmount: 35_000 }));
    expect((await fetch(paid.receiptUrl ?? '')).status).toBe(200);
    expect((await payments.provider.pay(checkout)).status).toBe(409);
    expect(payments.receiver.unseen).toBe(0);
  });

  test.each(['declined', 'insufficient_funds'])(
    '%s: is told why, and may try again',
    async (why) => {
      const checkout = await payments.openCheckout();
      await payments.provider.pay(checkout, why);
      const event = eventOf(await payments.receiver.next());
      expect([event.type, event.error?.code, event.paidAt]).toEqual(['payment.failed', why, null]);
      expect(await payments.provider.look(checkout)).toHaveProperty('status', 'failed');
      await payments.provider.pay(checkout);
      expect(eventOf(await payments.receiver.next()).type).toBe('payment.succeeded');
    },
  );

  test('an unknown outcome changes nothing', async () => {
    const checkout = await payments.openCheckout();
    expect((await payments.provider.pay(checkout, 'stolen')).status).toBe(422);
    expect(await payments.provider.look(checkout)).toHaveProperty('status', 'pending');
  });
});

describe('a refund', () => {
  test('gives back no more than was paid, once for one key', async () => {
    const checkout = await payments.openCheckout();
    const path = `/checkouts/${checkout.id}/refunds`;
    const refund = (amount: number, key: string) =>
      payments.provider.call('POST', path, { amount, reason: 'withdrawn' }, { key });

    expect((await refund(100, 'early')).status).toBe(409);
    await payments.provider.pay(checkout);
    const [first, again] = [await refund(30_000, 'a'), await refund(30_000, 'a')];
    const { id, status } = Refund.parse(await first.json());
    expect([first.status, status]).toEqual([201, 'succeeded']);
    expect(Refund.parse(await again.json()).id).toBe(id);
    expect((await refund(1, 'a')).status).toBe(409);
    expect((await refund(5_001, 'b')).status).toBe(422);
    expect(await payments.provider.look(checkout)).toHaveProperty('status', 'paid');
    expect((await refund(5_000, 'b')).status).toBe(201);
    expect(await payments.provider.look(checkout)).toHaveProperty('status', 'refunded');
  });
});

test('a provider that is down says so, and forgets nothing', async () => {
  const checkout = await payments.openCheckout();
  await payments.provider.misbehave({ down: true });
  expect((await payments.provider.call('GET', `/checkouts/${checkout.id}`)).status).toBe(503);
  await payments.provider.misbehave({});
  expect(await payments.provider.look(checkout)).toHaveProperty('status', 'pending');
});
