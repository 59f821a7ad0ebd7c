import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { PaymentProvider } from './payment-provider.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

/** The provider's stand-in for the tests of a file, well-behaved before each, and a new receiver of its notices for each. */
export function givenPaymentStandIn() {
  const given: { provider?: PaymentProvider; receiver?: WebhookReceiver; notifyUrl?: string } = {};
  const there = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The stand-in is there only while tests run');
    return part;
  };
  const payments = {
    get provider() {
      return there(given.provider);
    },
    get receiver() {
      return there(given.receiver);
    },
    get notifyUrl() {
      return there(given.notifyUrl);
    },
    openCheckout: () => payments.provider.open(payments.provider.order(payments.notifyUrl)),
  };

  beforeAll(async () => {
    given.provider = await PaymentProvider.running();
  });
  afterAll(() => given.provider?.end());
  beforeEach(async () => {
    given.receiver = new WebhookReceiver();
    given.notifyUrl = await given.receiver.listen();
    await payments.provider.misbehave({});
  });
  afterEach(() => given.receiver?.close());
  return payments;
}
