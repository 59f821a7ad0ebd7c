import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { fetchToken } from '../fetch-token.mjs';

const ATTEMPT_MS = 30_000;
const GIVE_UP_MS = 120_000;
const SLOW_MS = 2_000;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

const Problem = z.object({ code: z.string().optional(), detail: z.string().optional() });

/** Talks to a running installation as its users do: over HTTP, patiently, never twice. */
export class ApiClient {
  #base;
  /** @type {Map<string, Promise<string>>} */
  #tokens = new Map();
  /** How often a part made us wait or ask again. */
  outages = 0;

  /** @param {string} publicUrl address of the API */
  constructor(publicUrl) {
    this.#base = `${publicUrl}/api/v1`;
  }

  /**
   * The JSON answer. A POST carries an idempotency key, so that repeating it after a lost answer does nothing twice.
   * @param {string} user login of a local user
   * @param {'GET' | 'POST'} method
   * @param {string} path below `/api/v1`
   * @param {object} [body]
   * @param {string} [language]
   * @returns {Promise<unknown>}
   * @throws {Error} with the problem, for an answer of 4xx
   */
  async call(user, method, path, body, language = 'ru') {
    const headers = {
      'Accept-Language': language,
      ...(method === 'POST' && {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      }),
    };
    const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await this.#send(user, path, request);
    return await response.json();
  }

  /**
   * Uploads a file of a kind to a case.
   * @param {string} user
   * @param {string} path
   * @param {{ kind: string, name: string, type: string, content: Buffer }} file
   */
  async upload(user, path, { kind, name, type, content }) {
    const body = new FormData();
    body.set('kind', kind);
    body.set('file', new Blob([new Uint8Array(content)], { type }), name);
    const headers = { 'Idempotency-Key': randomUUID() };
    await this.#send(user, path, { method: 'POST', headers, body });
  }

  /**
   * The size of a document in bytes, by downloading it.
   * @param {string} user
   * @param {string} path
   */
  async download(user, path) {
    const response = await this.#send(user, path, { method: 'GET', headers: {} });
    return (await response.arrayBuffer()).byteLength;
  }

  /**
   * The bytes of a file.
   * @param {string} user
   * @param {string} path
   */
  async content(user, path) {
    const response = await this.#send(user, path, { method: 'GET', headers: {} });
    return Buffer.from(await response.arrayBuffer());
  }

  /**
   * Plays the payer on the provider's page.
   * @param {string} payUrl
   * @param {'paid' | 'declined' | 'insufficient_funds'} outcome
   */
  async pay(payUrl, outcome) {
    const body = new URLSearchParams({ outcome }).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    await this.#insist(`POST ${new URL(payUrl).pathname}`, () =>
      fetch(payUrl, { method: 'POST', headers, body, signal: AbortSignal.timeout(ATTEMPT_MS) }),
    );
  }

  /**
   * @param {string} user
   * @param {string} path
   * @param {{ method: string, headers: Record<string, string>, body?: string | FormData }} request
   */
  #send(user, path, { headers, ...request }) {
    return this.#insist(`${request.method} ${path}`, async () =>
      fetch(this.#base + path, {
        ...request,
        headers: { ...headers, Authorization: `Bearer ${await this.#tokenOf(user)}` },
        signal: AbortSignal.timeout(ATTEMPT_MS),
      }),
    );
  }

  /** @param {string} user */
  #tokenOf(user) {
    const known = this.#tokens.get(user);
    if (known) return known;
    const token = fetchToken(user);
    this.#tokens.set(user, token);
    token.catch(() => this.#tokens.delete(user));
    return token;
  }

  /**
   * Tries until there is an answer that a repetition would not change.
   * @param {string} name
   * @param {() => Promise<Response>} attempt
   */
  async #insist(name, attempt) {
    const until = Date.now() + GIVE_UP_MS;
    for (;;) {
      const begun = Date.now();
      const { response, trouble } = await attempt().then(
        (response) => ({ response, trouble: `status ${response.status}` }),
        (/** @type {unknown} */ error) => ({ response: undefined, trouble: reasonOf(error) }),
      );
      const isAnswer = response !== undefined && response.status < 500;
      if (!isAnswer || Date.now() - begun > SLOW_MS) this.outages += 1;
      if (isAnswer) return accepted(name, response);
      await response?.body?.cancel();
      if (Date.now() > until) throw new Error(`${name} got no answer for two minutes: ${trouble}`);
      const asked = Number(response?.headers.get('Retry-After') ?? 0) * 1000;
      await sleep(Math.min(Math.max(asked, PAUSE_MS), LONGEST_PAUSE_MS));
    }
  }
}

/**
 * @param {string} name
 * @param {Response} response
 */
async function accepted(name, response) {
  if (response.ok) return response;
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  const { code, detail } = problem.data ?? {};
  const why = [response.status, code, detail].filter(Boolean).join(' ');
  throw new Error(`${name} was refused: ${why}`);
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
