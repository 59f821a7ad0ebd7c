import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { emptyFolder, freePort, runPart, type RunningPart } from './running-part.ts';

const Checkout = z.object({
  id: z.string(),
  status: z.string(),
  payUrl: z.string(),
  expiresAt: z.string(),
  amount: z.number(),
  currency: z.string(),
  paidAt: z.string().nullable(),
  paidAmount: z.number().nullable(),
  receiptUrl: z.string().nullable(),
  error: z
    .object({ code: z.string(), message: z.object({ ru: z.string(), en: z.string() }) })
    .nullable(),
  refundedAmount: z.number(),
});
export type Checkout = z.infer<typeof Checkout>;

/** The stand-in payment provider as its own process, and the calls of its clients. */
export class PaymentProvider {
  readonly webhookSecret = randomBytes(16).toString('hex');
  readonly #apiKey = randomBytes(16).toString('hex');
  readonly #env: Record<string, string>;
  readonly #url: string;
  #process: RunningPart | undefined;

  private constructor(port: number, folder: string) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#env = {
      DATA_DIR: folder,
      PAYMENTS_PORT: String(port),
      PAYMENTS_URL: this.#url,
      PAYMENTS_API_KEY: this.#apiKey,
      PAYMENTS_WEBHOOK_SECRET: this.webhookSecret,
    };
  }

  static async running(): Promise<PaymentProvider> {
    const provider = new PaymentProvider(await freePort(), await emptyFolder());
    await provider.start();
    return provider;
  }

  /** What a client of the provider is told about it. */
  get access(): { PAYMENTS_URL: string; PAYMENTS_API_KEY: string } {
    return { PAYMENTS_URL: this.#url, PAYMENTS_API_KEY: this.#apiKey };
  }

  async start(): Promise<void> {
    this.#process = await runPart('scripts/stand-ins/payments.mjs', this.#env);
  }

  async end(signal?: 'SIGKILL'): Promise<void> {
    await this.#process?.end(signal);
  }

  call(
    method: string,
    path: string,
    body?: unknown,
    { key, bearer = this.#apiKey }: { key?: string; bearer?: string } = {},
  ): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${bearer}`,
        'Idempotency-Key': key ?? randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** An order of 350,00 ₽, to be paid within ten minutes unless told otherwise. */
  order(notifyUrl: string, expiresAt = new Date(Date.now() + 600_000)) {
    return {
      orderId: `order-${randomUUID()}`,
      amount: 35_000,
      currency: 'RUB',
      description: 'Государственная пошлина <b>',
      method: 'card',
      expiresAt: expiresAt.toISOString(),
      notifyUrl,
    };
  }

  async open(order: ReturnType<PaymentProvider['order']>): Promise<Checkout> {
    const answer = await this.call('POST', '/checkouts', order);
    if (answer.status !== 201) throw new Error(await answer.text());
    return Checkout.parse(await answer.json());
  }

  /** Those that were opened for an order. */
  async checkoutsOf(orderId: string): Promise<Checkout[]> {
    const answer = await this.call('GET', `/checkouts?orderId=${orderId}`);
    return z.object({ items: z.array(Checkout) }).parse(await answer.json()).items;
  }

  async look({ id }: Pick<Checkout, 'id'>): Promise<Checkout> {
    return Checkout.parse(await (await this.call('GET', `/checkouts/${id}`)).json());
  }

  /** The payer's doing on the pay page. */
  pay({ payUrl }: { payUrl: string }, outcome = 'paid', paidAt?: Date): Promise<Response> {
    const form = { outcome, ...(paidAt && { paidAt: paidAt.toISOString() }) };
    return fetch(payUrl, { method: 'POST', body: new URLSearchParams(form) });
  }

  async misbehave(faults: Record<string, unknown>): Promise<void> {
    const answer = await this.call('PUT', '/faults', faults);
    if (answer.status !== 200) throw new Error(await answer.text());
  }
}
