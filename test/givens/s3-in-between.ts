import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * `silent` takes everything and answers nothing, `broken` answers 503, `full` 507, `cut` hangs up on the second part of an
 * upload; amid the content that it sends `half` hangs up and `stalled` falls silent.
 */
export type S3Mode = 'normal' | 'silent' | 'broken' | 'full' | 'cut' | 'half' | 'stalled';

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
    if (this.mode === 'silent' || this.mode === 'broken' || this.mode === 'full') {
      const status = this.mode === 'full' ? 507 : 503;
      asked.resume();
      if (this.mode !== 'silent') asked.once('end', () => answer.writeHead(status).end());
      return;
    }
    const { mode } = this;
    const passed = request(`${endpoint}${url}`, { method, headers }, (real) => {
      answer.writeHead(real.statusCode ?? 0, real.headers);
      if (mode !== 'half' && mode !== 'stalled') {
        real.pipe(answer);
        return;
      }
      real.once('data', (chunk: Buffer) => {
        answer.write(chunk.subarray(0, chunk.length / 2), () => {
          if (mode === 'half') answer.destroy();
        });
      });
    });
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
  }
}
