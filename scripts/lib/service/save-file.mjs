import { parse } from 'yaml';
import { z } from 'zod';
import { say, Trouble } from '../trouble.mjs';
import { readText } from './read-text.mjs';
import { inLines } from './service-client.mjs';

const Services = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      versions: z.array(z.object({ version: z.int(), publishedAt: z.string().nullable() })),
    }),
  ),
});

export const Version = z.object({
  code: z.string(),
  version: z.int(),
  state: z.string(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  missing: z.array(z.string()),
  changes: z.array(z.object({ text: z.string() })),
  regulation: z.object({ rehearsals: z.array(z.unknown()) }),
});

/**
 * Saves the regulation in a file as the draft of its service.
 * @param {import('./service-client.mjs').ServiceClient} client
 * @param {string} file
 * @returns the saved version, which has no fault
 */
export async function saveFile(client, file) {
  const text = readText(file);
  const saved = await client.call(Version, ...(await placeOf(client, codeOf(text))), text);
  const { code, version, state, problems, changes } = saved;
  say(`${code}, version ${version}: ${state}`);
  for (const { text } of changes) say(`  ${text}`);
  if (problems.length > 0) throw new Trouble(inLines(problems).join('\n'));
  return saved;
}

/**
 * Where the draft of a service is saved: it may be the first version, the next one, or a draft that is there already.
 * @param {import('./service-client.mjs').ServiceClient} client
 * @param {string} code
 * @returns {Promise<['POST' | 'PUT', string]>}
 */
async function placeOf(client, code) {
  const { items } = await client.call(Services, 'GET', '');
  const versions = items.find((service) => service.code === code)?.versions ?? [];
  const newest = [...versions].sort((a, b) => b.version - a.version)[0];
  if (!newest) return ['POST', ''];
  if (newest.publishedAt !== null) return ['POST', `/${code}/versions`];
  return ['PUT', `/${code}/versions/${newest.version}`];
}

/** @param {string} text what is wrong with it otherwise, the API tells better */
function codeOf(text) {
  try {
    const { data } = z.object({ code: z.string() }).safeParse(parse(text));
    return data?.code ?? '';
  } catch {
    return '';
  }
}
