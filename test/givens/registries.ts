import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { emptyFolder, freePort, runPart, type RunningPart } from './running-part.ts';

const Written = z.object({
  reference: z.string(),
  state: z.enum(['valid', 'revoked']),
  record: z.record(z.string(), z.string()),
});

/** The stand-in registries as their own process. */
export class Registries {
  readonly url: string;
  readonly #apiKey = randomBytes(16).toString('hex');
  readonly #env: Record<string, string>;
  #process: RunningPart | undefined;

  private constructor(port: number, folder: string) {
    this.url = `http://127.0.0.1:${port}`;
    this.#env = {
      DATA_DIR: folder,
      REGISTRY_PORT: String(port),
      REGISTRY_API_KEY: this.#apiKey,
    };
  }

  static async running(): Promise<Registries> {
    const registries = new Registries(await freePort(), await emptyFolder());
    await registries.start();
    return registries;
  }

  /** What a client of the registries is told about them. */
  get access(): { REGISTRY_URL: string; REGISTRY_API_KEY: string } {
    return { REGISTRY_URL: this.url, REGISTRY_API_KEY: this.#apiKey };
  }

  async start(): Promise<void> {
    this.#process = await runPart('scripts/stand-ins/registry.mjs', this.#env);
  }

  async end(signal?: 'SIGKILL'): Promise<void> {
    await this.#process?.end(signal);
  }

  call(
    method: string,
    path: string,
    body?: unknown,
    { bearer = this.#apiKey, signal = null }: { bearer?: string; signal?: AbortSignal | null } = {},
  ): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
  }

  /** What was written to a registry under a key; `null` if nothing was. */
  async written(registry: string, key: string): Promise<z.infer<typeof Written> | null> {
    const path = `/registries/${registry}/records/${encodeURIComponent(key)}`;
    const answer = await this.call('GET', path);
    return answer.status === 404 ? null : Written.parse(await answer.json());
  }

  async behave(mode: 'normal' | 'slow' | 'down' | 'garbled', delayMs?: number): Promise<void> {
    const answer = await this.call('PUT', '/mode', { mode, delayMs });
    if (answer.status !== 200) throw new Error(await answer.text());
  }
}
