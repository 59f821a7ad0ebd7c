import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { signPayment } from '../../scripts/stand-ins/lib/payment-signature.mjs';
import type { Answer, LiveApi } from './live-api.ts';
import type { PaymentAttempt } from './live-case.ts';

type Attempt = z.infer<typeof PaymentAttempt>;

const Checkout = z.object({ status: z.string(), refundedAmount: z.int() });

/** What the provider tells of an attempt that was paid in full. */
export function paidNotice({ id, amount, currency }: Attempt) {
  return {
    eventId: `ev_${randomUUID()}`,
    type: 'payment.succeeded',
    orderId: id,
    amount,
    currency,
    paidAt: new Date().toISOString(),
    receiptUrl: null,
    error: null,
  };
}

/** The stand-ins of a running installation: what payers and outside agencies do. */
export class LiveStandIns {
  readonly #api: LiveApi;

  constructor(api: LiveApi) {
    this.#api = api;
  }

  /** The payer's doing on the pay page. */
  async pay({ payUrl }: Attempt, outcome = 'paid'): Promise<void> {
    const answer = await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ outcome }) });
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(page);
  }

  /** Paid, while the provider does otherwise wrong what `faults` say. */
  async payWith(faults: Record<string, unknown>, attempt: Attempt): Promise<void> {
    await this.misbehave(faults);
    try {
      await this.pay(attempt);
    } finally {
      await this.misbehave({});
    }
  }

  /** The checkout of an attempt, as the provider holds it. */
  async checkout({ payUrl }: Attempt): Promise<z.infer<typeof Checkout>> {
    const { PAYMENTS_URL, PAYMENTS_API_KEY } = this.#api.reglament.settings;
    const id = new URL(payUrl).pathname.split('/').at(-1) ?? '';
    const headers = { Authorization: `Bearer ${PAYMENTS_API_KEY}` };
    const answer = await fetch(`${PAYMENTS_URL}/checkouts/${id}`, { headers });
    return Checkout.parse(await answer.json());
  }

  /** A notice of the provider, signed some seconds ago. */
  notice(
    event: object,
    { secret, age = 0 }: { secret?: string; age?: number } = {},
  ): Promise<Answer> {
    const raw = JSON.stringify(event);
    const key = secret ?? this.#api.reglament.settings.PAYMENTS_WEBHOOK_SECRET;
    const signature = signPayment(key, Math.floor(Date.now() / 1000) - age, raw);
    const headers = { 'Payment-Signature': signature };
    return this.#api.send(null, 'POST', '/webhooks/payments/stand-in', { raw, headers });
  }

  /** How every registry behaves from now on. */
  registries(mode: 'normal' | 'down'): Promise<void> {
    return put(`${this.#api.reglament.settings.REGISTRY_URL}/mode`, { mode });
  }

  /** How the malware scanner behaves from now on. */
  scanner(mode: 'normal' | 'down'): Promise<void> {
    const { CLAMD_STAND_IN_PORT } = this.#api.reglament.settings;
    return put(`http://127.0.0.1:${CLAMD_STAND_IN_PORT}/mode`, { mode });
  }

  /** What mail servers and mailboxes do wrong from now on. */
  mail(faults: Record<string, unknown>): Promise<void> {
    return put(`http://127.0.0.1:${this.#api.reglament.settings.MAIL_PAGE_PORT}/faults`, faults);
  }

  /** What the provider does wrong from now on. */
  misbehave(faults: Record<string, unknown>): Promise<void> {
    return put(`${this.#api.reglament.settings.PAYMENTS_URL}/faults`, faults);
  }
}

async function put(url: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (answer.status !== 200) throw new Error(await answer.text());
}
