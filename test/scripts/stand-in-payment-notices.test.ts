import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { eventOf, signatureAge } from '../givens/payment-notice.ts';
import { PaymentProvider } from '../givens/payment-provider.ts';
import { WebhookReceiver } from '../givens/webhook-receiver.ts';

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

describe('a notice', () => {
  test('is repeated until the receiver is up, over a killed provider', async () => {
    receiver.status = 503;
    const checkout = await openCheckout();
    await provider.pay(checkout);
    const { eventId } = eventOf(await receiver.next());
    expect(eventOf(await receiver.next()).eventId).toBe(eventId);
    await provider.end('SIGKILL');
    await provider.start();
    expect(await provider.look(checkout)).toHaveProperty('status', 'paid');
    const third = await receiver.next();
    expect(eventOf(third).eventId).toBe(eventId);
    expect(signatureAge(third, provider.webhookSecret)).toBeDefined();
    receiver.status = 200;
    expect(eventOf(await receiver.next()).eventId).toBe(eventId);
  });

  test('comes in copies', async () => {
    await provider.misbehave({ duplicate: 2 });
    await provider.pay(await openCheckout());
    const events = [await receiver.next(), await receiver.next(), await receiver.next()];
    expect(new Set(events.map((event) => eventOf(event).eventId)).size).toBe(1);
  });

  test('comes late', async () => {
    await provider.misbehave({ delayMs: 700 });
    await provider.pay(await openCheckout());
    const delivery = await receiver.next();
    const { paidAt } = eventOf(delivery);
    expect(Date.now() - Date.parse(paidAt ?? '')).toBeGreaterThanOrEqual(699);
  });

  test('has a wrong signature, then an old one', async () => {
    await provider.misbehave({ wrongSignature: true });
    await provider.pay(await openCheckout());
    expect(signatureAge(await receiver.next(), provider.webhookSecret)).toBeUndefined();
    await provider.misbehave({ oldTimestamp: true });
    await provider.pay(await openCheckout());
    expect(signatureAge(await receiver.next(), provider.webhookSecret)).toBeGreaterThan(3500);
  });

  test('tells of another sum', async () => {
    await provider.misbehave({ wrongAmount: -500 });
    const checkout = await openCheckout();
    await provider.pay(checkout);
    expect(eventOf(await receiver.next()).amount).toBe(34_500);
    expect(await provider.look(checkout)).toHaveProperty('paidAmount', 34_500);
  });

  test('never comes, but the checkout can be asked', async () => {
    await provider.misbehave({ dropWebhook: true });
    const checkout = await openCheckout();
    await provider.pay(checkout);
    expect(await provider.look(checkout)).toHaveProperty('status', 'paid');
    expect(receiver.unseen).toBe(0);
  });
});
