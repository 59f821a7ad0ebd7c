import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { emptyFolder, freePort, runPart, type RunningPart } from './running-part.ts';

const Hold = z.object({ id: z.string(), slot: z.string(), state: z.string() });
const Holds = z.object({ items: z.array(Hold) });

/** The stand-in schedules as their own process, and the calls of their clients. */
export class Schedules {
  readonly #url: string;
  readonly #apiKey = randomBytes(16).toString('hex');
  readonly #env: Record<string, string>;
  #process: RunningPart | undefined;

  private constructor(port: number, folder: string) {
    this.#url = `http://127.0.0.1:${port}`;
    this.#env = {
      DATA_DIR: folder,
      SCHEDULE_PORT: String(port),
      SCHEDULE_API_KEY: this.#apiKey,
    };
  }

  static async running(): Promise<Schedules> {
    const schedules = new Schedules(await freePort(), await emptyFolder());
    await schedules.start();
    return schedules;
  }

  /** What a client of the schedules is told about them. */
  get access(): { SCHEDULE_URL: string; SCHEDULE_API_KEY: string } {
    return { SCHEDULE_URL: this.#url, SCHEDULE_API_KEY: this.#apiKey };
  }

  async start(): Promise<void> {
    this.#process = await runPart('scripts/stand-ins/schedule.mjs', this.#env);
  }

  async end(signal?: 'SIGKILL'): Promise<void> {
    await this.#process?.end(signal);
  }

  call(
    method: string,
    path: string,
    body?: unknown,
    {
      key,
      bearer = this.#apiKey,
      signal = null,
    }: { key?: string; bearer?: string; signal?: AbortSignal | null } = {},
  ): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${bearer}`,
        'Idempotency-Key': key ?? randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
  }

  /** Somebody, by default somebody new, takes a slot. */
  async take(schedule: string, slot: string, key?: string): Promise<z.infer<typeof Hold>> {
    const sent = key === undefined ? {} : { key };
    const answer = await this.call('POST', `/schedules/${schedule}/holds`, { slot }, sent);
    if (answer.status !== 201) throw new Error(await answer.text());
    return Hold.parse(await answer.json());
  }

  /** In which states the holds of a slot are, in the order in which they were taken. */
  async statesOf(slot: string): Promise<string[]> {
    const { items } = Holds.parse(await (await this.call('GET', '/holds')).json());
    return items.filter((hold) => hold.slot === slot).map(({ state }) => state);
  }

  /** @param faults `holdMs`: how long holds that are taken from now on stand; 0 gives each away at once */
  async behave(
    mode: 'normal' | 'slow' | 'down' | 'garbled',
    faults: { delayMs?: number; holdMs?: number } = {},
  ): Promise<void> {
    const answer = await this.call('PUT', '/mode', { mode, ...faults });
    if (answer.status !== 200) throw new Error(await answer.text());
  }
}
