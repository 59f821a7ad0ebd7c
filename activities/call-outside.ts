import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { codeOf } from '../db/code-of.ts';

/** The answer of a call that only has to be taken note of. */
export const NO_CONTENT = z.undefined();

export interface OutsideCall<Answer, Outcome = never> {
  /** Who is called, for the message of a failure. */
  name: string;
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
  answer: z.ZodType<Answer>;
  /** Refusals with which the caller goes on, and what they come to. */
  otherwise?: { statuses: readonly number[]; outcome: Outcome };
  /** Failure type when no usable answer comes: trying again may help. */
  unavailable: string;
  /** Failure type when the answer is a refusal; without one a refusal, too, is `unavailable`. */
  refused?: string;
}

/** Statuses that tell of the connection between the two systems, not of what was asked. */
const NOT_A_REFUSAL = [401, 403, 407, 408, 425, 429];

/**
 * Asks another system over HTTP. Failures say whom and what happened, and nothing of what was asked or answered.
 * @returns the answer, or the outcome of a refusal that the call names
 * @throws ApplicationFailure of the types that the call names
 */
export async function callOutside<Answer, Outcome = never>(
  call: OutsideCall<Answer, Outcome>,
): Promise<Answer | Outcome> {
  const { status, content } = await exchange(call);
  if (call.otherwise?.statuses.includes(status)) return call.otherwise.outcome;
  if (status >= 400) {
    const message = `${call.name} answers ${status}`;
    if (call.refused !== undefined && status < 500 && !NOT_A_REFUSAL.includes(status)) {
      throw ApplicationFailure.nonRetryable(message, call.refused);
    }
    throw ApplicationFailure.retryable(message, call.unavailable);
  }
  const result = call.answer.safeParse(parseJson(content));
  if (result.success) return result.data;
  throw ApplicationFailure.retryable(`${call.name} answers rubbish`, call.unavailable);
}

async function exchange(
  call: OutsideCall<unknown, unknown>,
): Promise<{ status: number; content: string }> {
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: { 'Content-Type': 'application/json', ...call.headers },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      redirect: 'error', // an address that we were not told of gets no data
      signal: AbortSignal.timeout(call.timeoutMs),
    });
    return { status: response.status, content: await response.text() };
  } catch (error) {
    throw ApplicationFailure.retryable(`${call.name} ${troubleOf(error)}`, call.unavailable);
  }
}

function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be reached';
  if (error.name === 'TimeoutError') return 'does not answer in time';
  const code = codeOf(error.cause);
  return code ? `cannot be reached (${code})` : 'cannot be reached';
}

/** What is no JSON stays the text that it is, and so no answer; no content is `undefined`. */
function parseJson(content: string): unknown {
  if (content === '') return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
