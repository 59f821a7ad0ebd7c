import { z } from 'zod';
import { say, Trouble } from '../trouble.mjs';
import { readText } from './read-text.mjs';
import { inLines } from './service-client.mjs';

const Findings = z.object({
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
});

/**
 * Tells what is wrong with the regulation in a file. Saves nothing.
 * @param {import('./service-client.mjs').ServiceClient} client
 * @param {string} file
 */
export async function checkFile(client, file) {
  const { problems } = await client.call(Findings, 'POST', '/check', readText(file));
  if (problems.length > 0) throw new Trouble(inLines(problems).join('\n'));
  say(`${file} has no fault.`);
}
