import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runDemo } from '../demo/run-demo.mjs';
import { isAlive } from '../process-identity.mjs';
import { requireRunning } from '../require-running.mjs';
import { readRecord } from '../run-records.mjs';
import { Trouble } from '../trouble.mjs';

const POLL_MS = 50;
const COMES_BACK_MS = 60_000;

/**
 * Runs the demo and kills one part in the middle of it.
 * @param {import('../settings.mjs').Settings} settings
 * @param {string} part name under which the supervisor keeps it
 * @param {number} afterMs
 */
export async function killDuringDemo(settings, part, afterMs) {
  const record = join(settings.DATA_DIR, 'run', `${part}.json`);
  console.log(`\nThe demo, with ${part} killed after ${afterMs / 1000} s:\n`);
  const demo = runDemo(settings, (line) => console.log(line));
  const killing = sleep(afterMs).then(() => killAndAwait(record, part));
  const [outcomes, startedAfterMs] = await Promise.all([demo, killing]);
  await requireRunning(settings);

  const numbers = outcomes.flatMap((outcome) => outcome.numbers);
  return {
    part,
    startedAfterMs,
    cases: numbers.length,
    begunAgain: numbers.length - outcomes.length,
    events: outcomes.reduce((total, { events }) => total + events, 0),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

/**
 * Milliseconds until the supervisor has started the killed part again.
 * @param {string} record
 * @param {string} part
 */
async function killAndAwait(record, part) {
  const victim = readRecord(record);
  if (!victim || !isAlive(victim)) throw new Trouble(`There is no ${part} of ours to kill.`);
  process.kill(victim.pid, 'SIGKILL');
  console.log(`        --- ${part} (process ${victim.pid}) killed ---`);
  const killedAt = Date.now();
  for (;;) {
    const next = readRecord(record);
    if (next && next.pid !== victim.pid && isAlive(next)) break;
    if (Date.now() - killedAt > COMES_BACK_MS) throw new Trouble(`${part} did not come back.`);
    await sleep(POLL_MS);
  }
  console.log(`        --- ${part} started again ---`);
  return Date.now() - killedAt;
}
