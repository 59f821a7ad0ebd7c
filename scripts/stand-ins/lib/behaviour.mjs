import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';

/** How a stand-in answers until told otherwise; `delayMs` counts only while it is slow. */
export const Behaviour = z.strictObject({
  mode: z.enum(['normal', 'slow', 'down', 'garbled']),
  delayMs: z.int().min(0).max(600_000).default(15_000),
});

/** @typedef {z.infer<typeof Behaviour>} Behaviour */

/** Answers that no client should take for one: broken JSON, then a wrong shape. */
const GARBLED = ['{"found": true, "record": {"name": ', '{"found": "perhaps", "record": [42]}'];
let garbledAnswers = 0;

/**
 * Does what was asked and answers as told. What was asked is done before a slow or garbled answer, as in life: whoever
 * lost the answer asks again.
 * @param {Behaviour} behaviour
 * @param {import('express').Response} response
 * @param {() => { status?: number, body?: object }} act without a body the answer is empty
 */
export async function behave({ mode, delayMs }, response, act) {
  if (mode === 'down') throw new Problem(503, 'down', 'The stand-in plays to be down');
  const { status = 200, body } = act();
  if (mode === 'slow') await sleep(delayMs);
  if (mode === 'garbled') {
    response.type('json').send(GARBLED[garbledAnswers++ % GARBLED.length]);
    return;
  }
  response.status(status);
  if (body) response.json(body);
  else response.end();
}
