import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** `silent` takes everything and answers nothing, `broken` answers 503, `cut` hangs up on the second part of an upload. */
export type S3Mode = 'normal' | 'silent' | 'broken' | 'cut';

/** What lies between us and an S3 server, and does wrong what the test says. */
export class S3InBetween {
  mode: S3Mode = 'normal';
  readonly #server;

  constructor(endpoint: string) {
    this.#server = createServer((asked, answer) => this.#pass(endpoint, asked, answer));
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port.toString()}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(endpoint: string, asked: IncomingMessage, answer: ServerResponse): void {
    const { url = '', method, headers } = asked;
    if (this.mode === 'cut' && url.includes('partNumber=2')) {
      asked.once('data', () => asked.destroy());
      return;
    }
    if (this.mode === 'silent' || this.mode === 'broken') {
      asked.resume();
      if (this.mode === 'broken') asked.once('end', () => answer.writeHead(503).end());
      return;
    }
    const passed = request(`${endpoint}${url}`, { method, headers }, (real) => {
      answer.writeHead(real.statusCode ?? 0, real.headers);
      real.pipe(answer);
    });
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
  }
}
