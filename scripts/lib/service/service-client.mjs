import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { fetchToken } from '../fetch-token.mjs';
import { Trouble } from '../trouble.mjs';

const ANSWER_MS = 90_000;
/** How often a request is repeated that could not be processed, and the pause where the answer names none. */
const TRIES = 12;
const PAUSE_S = 5;
const YAML = 'application/yaml';

const Problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  missing: z.array(z.string()).default([]),
});

/** Talks to the API as the designer of a service. */
export class ServiceClient {
  #base;
  #user;
  #language;
  /** @type {Promise<string> | undefined} */
  #token;

  /**
   * @param {string} publicUrl address of the API
   * @param {string} user login of a local user
   * @param {string} language of what the API says in words
   */
  constructor(publicUrl, user, language) {
    this.#base = `${publicUrl}/api/v1/admin/services`;
    this.#user = user;
    this.#language = language;
  }

  /**
   * @template T
   * @param {z.ZodType<T>} shape of the answer
   * @param {'GET' | 'POST' | 'PUT'} method
   * @param {string} path below `/api/v1/admin/services`
   * @param {string} [yaml] a regulation as it was written
   * @returns {Promise<T>}
   * @throws {Trouble} with everything that is wrong, a line each, for an answer of 4xx or 5xx
   */
  async call(shape, method, path, yaml) {
    const response = await this.#patiently(method, path, yaml);
    const body = await response.json();
    if (response.ok) return shape.parse(body);
    const { title, detail, errors, missing } = Problem.parse(body);
    const lines = [detail ?? title ?? `The API answered ${response.status}.`];
    throw new Trouble(
      [...lines, ...inLines(errors), ...missing.map((one) => `  ${one}`)].join('\n'),
    );
  }

  /**
   * Repeats under one key what the API cannot process now.
   * @param {'GET' | 'POST' | 'PUT'} method
   * @param {string} path
   * @param {string | undefined} yaml
   */
  async #patiently(method, path, yaml) {
    this.#token ??= tokenOf(this.#user);
    const headers = {
      Authorization: `Bearer ${await this.#token}`,
      'Accept-Language': this.#language,
      'Content-Type': yaml === undefined ? 'application/json' : YAML,
      ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
    };
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(this.#base + path, {
        method,
        headers,
        ...(method !== 'GET' && { body: yaml ?? '{}' }),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (response.status !== 503 || tries === TRIES) return response;
      await response.body?.cancel();
      await sleep(1_000 * Number(response.headers.get('Retry-After') ?? PAUSE_S));
    }
  }
}

/**
 * What is wrong, each with its place, its reason and its remedy.
 * @param {{ path: string, message: string }[]} problems
 */
export function inLines(problems) {
  return problems.map(({ path, message }) => `  ${path || 'the file'}: ${message}`);
}

/** @param {string} user */
async function tokenOf(user) {
  try {
    return await fetchToken(user);
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error));
  }
}
