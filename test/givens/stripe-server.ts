import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface StripeCall {
  method: string;
  path: string;
  key: string | null;
  form: Record<string, string>;
}

interface Session {
  id: string;
  client_reference_id: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  amount_total: number;
  currency: string;
  expires_at: number;
  refunded: number;
  problem: string | null;
}

interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  payment_intent: string;
  status: string;
  metadata: { refundId: string };
}

/** A server that speaks as much of Stripe's documented API as we use, and does wrong what it is told to. */
export class StripeServer {
  readonly calls: StripeCall[] = [];
  readonly sessions = new Map<string, Session>();
  /** The status that everything is answered with from now on. */
  fails: number | null = null;
  refundStatus = 'succeeded';
  readonly #answers = new Map<string, object>();
  readonly #refunds: Refund[] = [];
  readonly #server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://stripe');
      const key = request.headers['idempotency-key'];
      const call: StripeCall = {
        method: request.method ?? '',
        path: url.pathname + url.search,
        key: typeof key === 'string' ? key : null,
        form: Object.fromEntries(new URLSearchParams(body)),
      };
      this.calls.push(call);
      const { status, answer } = this.#answer(call, url);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  session(id: string): Session {
    const found = this.sessions.get(id);
    if (!found) throw new Error(`no session ${id}`);
    return found;
  }

  /** A day has passed. */
  forgetsKeys(): void {
    this.#answers.clear();
  }

  pay(id: string): void {
    Object.assign(this.session(id), { status: 'complete', payment_status: 'paid' });
  }

  #answer(call: StripeCall, url: URL): { status: number; answer: object } {
    if (this.fails !== null) return refusal(this.fails, 'api_error', 'down');
    const known = call.key === null ? undefined : this.#answers.get(call.key);
    if (known) return { status: 200, answer: known };
    const [, , resource, second, id = '', action] = url.pathname.split('/');
    let made: { status: number; answer: object };
    if (resource === 'checkout' && second === 'sessions') made = this.#session(call, id, action);
    else if (resource === 'refunds') made = this.#refund(call, second ?? '', url);
    else if (resource === 'charges') made = this.#charges();
    else made = refusal(404, 'invalid_request_error', 'resource_missing');
    if (call.key !== null && made.status < 500) this.#answers.set(call.key, made.answer);
    return made;
  }

  #session({ method, form }: StripeCall, id: string, action: string | undefined) {
    if (method === 'POST' && id === '') {
      const made: Session = {
        id: `cs_test_${(this.sessions.size + 1).toString()}`,
        client_reference_id: form.client_reference_id ?? '',
        ...{ status: 'open', payment_status: 'unpaid', refunded: 0, problem: null },
        amount_total: Number(form['line_items[0][price_data][unit_amount]']),
        currency: form['line_items[0][price_data][currency]'] ?? '',
        expires_at: Number(form.expires_at),
      };
      this.sessions.set(made.id, made);
      return { status: 200, answer: whole(made) };
    }
    const found = this.sessions.get(id);
    if (!found) return refusal(404, 'invalid_request_error', 'resource_missing');
    if (action === 'expire') {
      if (found.status !== 'open') return refusal(400, 'invalid_request_error', 'not_open');
      found.status = 'expired';
    }
    return { status: 200, answer: whole(found) };
  }

  #refund({ method, form }: StripeCall, id: string, { searchParams }: URL) {
    const intent = searchParams.get('payment_intent');
    if (method === 'GET' && intent !== null) {
      const data = this.#refunds.filter((one) => one.payment_intent === intent);
      return { status: 200, answer: { object: 'list', data, has_more: false } };
    }
    if (method === 'GET') {
      const known = this.#refunds.find((one) => one.id === id);
      if (!known) return refusal(404, 'invalid_request_error', 'resource_missing');
      return { status: 200, answer: { ...known, status: this.refundStatus } };
    }
    const found = this.session(`cs_test_${(form.payment_intent ?? '').replace('pi_', '')}`);
    const amount = Number(form.amount);
    if (found.refunded + amount > found.amount_total) {
      return refusal(400, 'invalid_request_error', 'charge_already_refunded');
    }
    found.refunded += amount;
    const answer: Refund = {
      ...{ id: `re_${this.calls.length.toString()}`, object: 'refund', amount },
      ...{ payment_intent: form.payment_intent ?? '', status: this.refundStatus },
      metadata: { refundId: form['metadata[refundId]'] ?? '' },
    };
    this.#refunds.push(answer);
    return { status: 200, answer };
  }

  #charges() {
    const paid = [...this.sessions.values()].filter((one) => one.payment_status === 'paid');
    const data = paid.map((one) => ({ ...chargeOf(one), metadata: { paymentId: one.id } }));
    return { status: 200, answer: { object: 'list', data, has_more: false } };
  }
}

function whole(session: Session) {
  const { id, problem } = session;
  const isPaid = session.payment_status === 'paid';
  const intent = {
    id: `pi_${id.replace('cs_test_', '')}`,
    object: 'payment_intent',
    created: 1_780_000_000,
    latest_charge: isPaid ? chargeOf(session) : null,
    last_payment_error: problem && {
      type: 'card_error',
      code: 'card_declined',
      decline_code: problem,
      message: 'Declined.',
    },
  };
  const url = `https://checkout.stripe.com/c/pay/${id}`;
  return { ...session, object: 'checkout.session', url, payment_intent: intent };
}

function chargeOf({ id, amount_total: amount, currency, refunded }: Session) {
  return {
    ...{ id: `ch_${id}`, object: 'charge', created: 1_780_000_100, paid: true },
    ...{ currency, amount_captured: amount, amount_refunded: refunded },
    receipt_url: `https://pay.stripe.com/receipts/${id}`,
    metadata: {},
  };
}

function refusal(status: number, type: string, code: string) {
  return { status, answer: { error: { type, code, message: 'No' } } };
}
