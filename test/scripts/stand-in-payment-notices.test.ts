import { describe, expect, test } from '@jest/globals';
import { eventOf, signatureAge } from '../givens/payment-notice.ts';
import { givenPaymentStandIn } from '../givens/payment-stand-in.ts';

const payments = givenPaymentStandIn();

describe('a notice', () => {
  test('is repeated until the receiver is up, over a killed provider', async () => {
    payments.receiver.status = 503;
    const checkout = await payments.openCheckout();
    await payments.provider.pay(checkout);
    const { eventId } = eventOf(await payments.receiver.next());
    expect(eventOf(await payments.receiver.next()).eventId).toBe(eventId);
    await payments.provider.end('SIGKILL');
    await payments.provider.start();
    expect(await payments.provider.look(checkout)).toHaveProperty('status', 'paid');
    const third = await payments.receiver.next();
    expect(eventOf(third).eventId).toBe(eventId);
    expect(signatureAge(third, payments.provider.webhookSecret)).toBeDefined();
    payments.receiver.status = 200;
    expect(eventOf(await payments.receiver.next()).eventId).toBe(eventId);
  });

  test('comes in copies', async () => {
    await payments.provider.misbehave({ duplicate: 2 });
    await payments.provider.pay(await payments.openCheckout());
    const events = [
      await payments.receiver.next(),
      await payments.receiver.next(),
      await payments.receiver.next(),
    ];
    expect(new Set(events.map((event) => eventOf(event).eventId)).size).toBe(1);
  });

  test('comes late', async () => {
    await payments.provider.misbehave({ delayMs: 700 });
    await payments.provider.pay(await payments.openCheckout());
    const delivery = await payments.receiver.next();
    const { paidAt } = eventOf(delivery);
    expect(Date.now() - Date.parse(paidAt ?? '')).toBeGreaterThanOrEqual(699);
  });

  test('has a wrong signature, then an old one', async () => {
    await payments.provider.misbehave({ wrongSignature: true });
    await payments.provider.pay(await payments.openCheckout());
    expect(
      signatureAge(await payments.receiver.next(), payments.provider.webhookSecret),
    ).toBeUndefined();
    await payments.provider.misbehave({ oldTimestamp: true });
    await payments.provider.pay(await payments.openCheckout());
    expect(
      signatureAge(await payments.receiver.next(), payments.provider.webhookSecret),
    ).toBeGreaterThan(3500);
  });

  test('tells of another sum', async () => {
    await payments.provider.misbehave({ wrongAmount: -500 });
    const checkout = await payments.openCheckout();
    await payments.provider.pay(checkout);
    expect(eventOf(await payments.receiver.next()).amount).toBe(34_500);
    expect(await payments.provider.look(checkout)).toHaveProperty('paidAmount', 34_500);
  });

  test('never comes, but the checkout can be asked', async () => {
    await payments.provider.misbehave({ dropWebhook: true });
    const checkout = await payments.openCheckout();
    await payments.provider.pay(checkout);
    expect(await payments.provider.look(checkout)).toHaveProperty('status', 'paid');
    expect(payments.receiver.unseen).toBe(0);
  });
});
