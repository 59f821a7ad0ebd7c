import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Reglament } from './running-reglament.ts';

const ANSWER_MS = 30_000;
const PATIENCE_MS = 90_000;
const PAUSE_MS = 300;

const Problem = z.object({ code: z.string(), title: z.string(), detail: z.string() });

export type Sent = {
  body?: unknown;
  /** A body that is sent as it is. */
  raw?: string | FormData;
  headers?: Record<string, string>;
  token?: string;
};

export type Answer = {
  status: number;
  headers: Headers;
  body: unknown;
  /** Code of the problem; `null` if this is none. */
  code: string | null;
};

/** Talks to a running installation over HTTP, as outside programs do. */
export class LiveApi {
  readonly reglament: Reglament;

  constructor(reglament: Reglament) {
    this.reglament = reglament;
  }

  /** One request; `user` is `null` without a token. */
  async send(user: string | null, method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { body, raw, headers, token } = sent;
    const bearer = token ?? (user === null ? null : await this.reglament.token(user));
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.reglament.url + path, {
      method,
      headers: {
        ...(bearer !== null && { Authorization: `Bearer ${bearer}` }),
        ...(typeof content === 'string' && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return read(response);
  }

  /** One request that must succeed, its answer as `schema` reads it. */
  async call<T>(
    schema: z.ZodType<T>,
    user: string,
    method: string,
    path: string,
    sent: Sent = {},
  ): Promise<T> {
    return accepted(schema, `${method} ${path}`, await this.send(user, method, path, sent));
  }

  /** A request that is repeated under its key as long as a part of the installation is away. */
  async insist<T>(
    schema: z.ZodType<T>,
    user: string,
    method: string,
    path: string,
    sent: Sent = {},
  ): Promise<T> {
    const headers = { 'Idempotency-Key': randomUUID(), ...sent.headers };
    for (const deadline = Date.now() + PATIENCE_MS; ;) {
      const answer = await this.send(user, method, path, { ...sent, headers }).catch(unlessLost);
      if (answer && answer.status !== 503) return accepted(schema, `${method} ${path}`, answer);
      if (Date.now() > deadline) throw new Error(`${method} ${path} got no answer in time`);
      await sleep(PAUSE_MS);
    }
  }
}

/** What `fetch` throws when a connection breaks or nobody answers; anything else is a fault of the test. */
function unlessLost(error: unknown): null {
  const isNamed = typeof error === 'object' && error !== null && 'name' in error;
  if (isNamed && (error.name === 'TypeError' || error.name === 'TimeoutError')) return null;
  throw error;
}

function accepted<T>(schema: z.ZodType<T>, request: string, answer: Answer): T {
  if (answer.status < 400) return schema.parse(answer.body);
  throw new Error(`${request}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const type = headers.get('Content-Type') ?? '';
  const body: unknown = type.includes('json') ? await response.json() : await response.text();
  const isProblem = type.startsWith('application/problem+json');
  return { status, headers, body, code: isProblem ? Problem.parse(body).code : null };
}
