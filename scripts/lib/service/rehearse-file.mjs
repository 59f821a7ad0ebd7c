import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { say, Trouble } from '../trouble.mjs';
import { saveFile } from './save-file.mjs';

const POLL_MS = 1_000;

const Simulation = z.object({
  id: z.string(),
  state: z.enum(['running', 'done']),
  done: z.int(),
  results: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      ending: z.string(),
      green: z.boolean(),
      reason: z.object({ message: z.string() }).nullable(),
      timeline: z.array(z.object({ at: z.string(), event: z.string(), status: z.string() })),
    }),
  ),
  endings: z.object({ missing: z.array(z.string()) }),
});

/**
 * Saves the regulation in a file and plays its rehearsals through.
 * @param {import('./service-client.mjs').ServiceClient} client
 * @param {string} file
 */
export async function rehearseFile(client, file) {
  const { code, version, regulation } = await saveFile(client, file);
  const place = `/${code}/versions/${version}`;
  let played = await client.call(Simulation, 'POST', `${place}/simulate`);
  while (played.state === 'running') {
    say(`  ${played.done} of ${regulation.rehearsals.length} rehearsals played`);
    await sleep(POLL_MS);
    played = await client.call(Simulation, 'GET', `${place}/simulations/${played.id}`);
  }
  played.results.forEach(tell);
  const failed = played.results.filter(({ green }) => !green).length;
  const { missing } = played.endings;
  if (failed > 0) throw new Trouble(`${failed} of ${played.results.length} went otherwise.`);
  if (missing.length > 0) {
    throw new Trouble(
      `These endings have no rehearsal yet, add one for each: ${missing.join(', ')}`,
    );
  }
  say(`All ${played.results.length} rehearsals went as meant.`);
}

/** @param {z.infer<typeof Simulation>['results'][number]} result */
function tell({ code, title, ending, green, reason, timeline }) {
  const last = timeline.at(-1)?.at.slice(0, 10) ?? '';
  say(`  ${green ? 'as meant ' : 'otherwise'}  ${code}: ${title}. ${ending} ${last}`);
  if (green) return;
  if (reason) say(`    ${reason.message}`);
  for (const { at, event, status } of timeline) say(`    ${at.slice(0, 16)}  ${event}  ${status}`);
}
