import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Delivery = { body: string; signature: string; headers: IncomingHttpHeaders };

/** A receiver of webhooks, as an outside program would be one. */
export class WebhookReceiver {
  /** what it answers */
  status = 200;
  readonly #arrived: Delivery[] = [];
  readonly #waiting: ((delivery: Delivery) => void)[] = [];
  readonly #server = createServer((request, response) => {
    void text(request).then((body) => {
      response.writeHead(this.status).end();
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

  get unseen(): number {
    return this.#arrived.length;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
