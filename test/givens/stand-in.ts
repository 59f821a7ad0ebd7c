import { z } from 'zod';
import { emptyFolder, freePort, runPart, type RunningPart } from './running-part.ts';

const Messages = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

/** A stand-in of a channel as its own process, and its page. */
export class StandIn {
  readonly port: number;
  readonly url: string;
  readonly #script: string;
  readonly #env: Record<string, string>;
  #process: RunningPart | undefined;

  private constructor(script: string, port: number, env: Record<string, string>) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#script = script;
    this.#env = env;
  }

  /** `portName` is the variable that names the port of its page. */
  static async running(
    name: 'mail' | 'sms' | 'push',
    portName: string,
    env: Record<string, string> | ((url: string) => Record<string, string>) = {},
  ): Promise<StandIn> {
    const port = await freePort();
    const given = typeof env === 'function' ? env(`http://127.0.0.1:${port}`) : env;
    const standIn = new StandIn(`scripts/stand-ins/${name}.mjs`, port, {
      DATA_DIR: await emptyFolder(),
      [portName]: String(port),
      ...given,
    });
    await standIn.start();
    return standIn;
  }

  async start(): Promise<void> {
    this.#process = await runPart(this.#script, this.#env);
  }

  async end(signal?: 'SIGKILL'): Promise<void> {
    await this.#process?.end(signal);
  }

  /** What it does wrong from now on; nothing if nothing is given. */
  async misbehave(faults: Record<string, unknown> = {}): Promise<void> {
    const answer = await fetch(`${this.url}/faults`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(faults),
    });
    if (answer.status !== 200) throw new Error(await answer.text());
  }

  /** What came, the newest first, as `schema` describes it. */
  async messages<T>(schema: z.ZodType<T>): Promise<T[]> {
    const answer = await fetch(`${this.url}/messages`);
    return Messages.parse(await answer.json()).items.map((item) => schema.parse(item));
  }

  async page(path = '/'): Promise<string> {
    return (await fetch(this.url + path)).text();
  }
}
