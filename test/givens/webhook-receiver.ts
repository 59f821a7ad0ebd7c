import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Delivery = { body: string; signature: string; headers: IncomingHttpHeaders };

/** A receiver of webhooks, as an outside program would be one. */
export class WebhookReceiver {
  /** what it answers */
  status = 200;
  /** where it sends on whoever calls */
  location: string | null = null;
  /** It takes what comes, then hangs up, or says nothing. */
  after: 'answers' | 'hangs up' | 'is silent' = 'answers';
  /** It has no time for bodies in which this stands. */
  busyWith: string | null = null;
  readonly #arrived: Delivery[] = [];
  readonly #waiting: ((delivery: Delivery) => void)[] = [];
  readonly #server = createServer((request, response) => {
    void text(request).then((body) => {
      const isBusy = this.busyWith !== null && body.includes(this.busyWith);
      const headersOut = this.location === null ? {} : { Location: this.location };
      if (this.after === 'hangs up') request.socket.destroy();
      if (this.after === 'answers') {
        response.writeHead(isBusy ? 503 : this.status, headersOut).end();
      }
      const { headers } = request;
      const delivery = { body, signature: String(headers['payment-signature']), headers };
      const waiting = this.#waiting.shift();
      if (waiting) waiting(delivery);
      else this.#arrived.push(delivery);
    });
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}/notices`;
  }

  /** The next delivery nobody has looked at, as soon as there is one. */
  next(): Promise<Delivery> {
    const arrived = this.#arrived.shift();
    return arrived
      ? Promise.resolve(arrived)
      : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Answers as a receiver should from now on. */
  recovers(): void {
    this.status = 200;
    this.location = null;
    this.after = 'answers';
    this.busyWith = null;
  }

  get unseen(): number {
    return this.#arrived.length;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
