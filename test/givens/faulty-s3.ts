import { once } from 'node:events';
import {
  createServer,
  request as pass,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { required } from './engines.ts';

/**
 * `full`: it has no room; `silent`: it takes what comes and says nothing; `cut`: it hangs up amid the body that comes;
 * `half`: it hangs up amid the body that it sends.
 */
type Fault = 'none' | 'full' | 'busy' | 'silent' | 'cut' | 'half';

const REFUSALS = { full: [507, 'InsufficientStorage'], busy: [503, 'SlowDown'] } as const;

/** A way to the S3 server of the tests that has faults on demand. */
export class FaultyS3 {
  fault: Fault = 'none';
  /** Requests that it takes as it should, before the fault. */
  spares = 0;
  readonly #behind = new URL(required('TEST_S3_ENDPOINT'));
  readonly #server = createServer((request, response) => this.#take(request, response));

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

  #take(request: IncomingMessage, response: ServerResponse): void {
    const fault = this.spares > 0 ? 'none' : this.fault;
    this.spares -= 1;
    if (fault === 'cut') request.once('data', () => request.socket.destroy());
    if (fault === 'cut' && request.method !== 'PUT') request.socket.destroy();
    if (fault === 'full' || fault === 'busy') {
      const [status, code] = REFUSALS[fault];
      request.resume().once('end', () => {
        response.writeHead(status, { 'Content-Type': 'application/xml' });
        response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      });
    }
    if (fault === 'silent') request.resume();
    if (fault === 'none' || fault === 'half') this.#pass(request, response, fault === 'half');
  }

  #pass(request: IncomingMessage, response: ServerResponse, half: boolean): void {
    const { hostname, port } = this.#behind;
    const { method, headers, url: path } = request;
    const behind = pass({ hostname, port, method, headers, path }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      if (!half) answer.pipe(response);
      else answer.once('data', (chunk: Buffer) => this.#sendHalf(response, chunk));
    });
    behind.on('error', () => response.destroy());
    request.pipe(behind);
  }

  #sendHalf(response: ServerResponse, chunk: Buffer): void {
    response.write(chunk.subarray(0, chunk.length / 2), () => response.destroy());
  }
}
