import { randomUUID } from 'node:crypto';
import type { PaymentAttempt } from '../../workflows/domain/case-parts.ts';
import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { CaseWorld } from './case-world.ts';
import type { FiledCase } from './filed-case.ts';
import { eventually } from './eventually.ts';
import type { Checkout } from './payment-provider.ts';

const PATIENCE_MS = 60_000;

/** Somebody who pays the fee of a case. The provider tells nobody by itself: the test passes its notices on. */
export class Payer {
  readonly #world: CaseWorld;
  readonly #filed: FiledCase;

  constructor(world: CaseWorld, filed: FiledCase) {
    this.#world = world;
    this.#filed = filed;
  }

  /** Opens a checkout; the attempt as the case shows it then. */
  async begins(method = 'card'): Promise<PaymentAttempt> {
    const paymentId = randomUUID();
    await this.#filed.does('ivanova', 'pay', { paymentId, method });
    return this.attempt({ id: paymentId });
  }

  async attempt({ id }: Pick<PaymentAttempt, 'id'>): Promise<PaymentAttempt> {
    const { payment } = await this.#filed.facts();
    const attempt = payment?.attempts.find((one) => one.id === id);
    if (!attempt) throw new Error(`There is no attempt ${id}`);
    return attempt;
  }

  /** What the payer does on the pay page, now by the engine's clock; the notice that tells of it. */
  async plays(attempt: PaymentAttempt, outcome = 'paid'): Promise<PaymentNotice> {
    const now = new Date(await this.#world.env.currentTimeMs());
    const answer = await this.#world.provider.pay(attempt, outcome, now);
    if (answer.status !== 200) throw new Error(await answer.text());
    const { paidAt, paidAmount, amount, currency, receiptUrl, error } =
      await this.checkout(attempt);
    return {
      paymentId: attempt.id,
      outcome: paidAt ? 'paid' : 'failed',
      amount: paidAmount ?? amount,
      currency,
      at: paidAt ?? now.toISOString(),
      receiptUrl,
      error: error && { code: error.code, text: error.message.ru },
    };
  }

  /** The provider's notice comes to the case. */
  notices(notice: PaymentNotice): Promise<Receipt> {
    return this.#filed.does('portal', 'noticePayment', notice);
  }

  async pays(attempt: PaymentAttempt): Promise<Receipt> {
    return this.notices(await this.plays(attempt));
  }

  /** The checkout as the provider holds it. */
  checkout({ payUrl }: PaymentAttempt): Promise<Checkout> {
    return this.#world.provider.look({ id: new URL(payUrl).pathname.split('/').at(-1) ?? '' });
  }

  /** The same, once its money has gone back: that is done beside the case. */
  refund(attempt: PaymentAttempt): Promise<Checkout> {
    return eventually('a refund', PATIENCE_MS, async () => {
      const checkout = await this.checkout(attempt);
      return checkout.refundedAmount > 0 && checkout;
    });
  }
}
