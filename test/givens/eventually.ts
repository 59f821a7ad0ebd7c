import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;

/**
 * Asks again and again until the answer is something; a failure of the question itself is a failure.
 * @param expectation in words, for the complaint
 */
export async function eventually<T>(
  expectation: string,
  withinMs: number,
  ask: () => Promise<T | false | null | undefined>,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`It did not come in time: ${expectation}`);
    await sleep(POLL_MS);
  }
}
