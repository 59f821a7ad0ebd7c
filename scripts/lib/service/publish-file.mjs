import { say } from '../trouble.mjs';
import { saveFile, Version } from './save-file.mjs';

/**
 * Puts the regulation in a file into force. What has been changed since its rehearsals is saved, and has to be rehearsed
 * again before.
 * @param {import('./service-client.mjs').ServiceClient} client
 * @param {string} file
 */
export async function publishFile(client, file) {
  const { code, version } = await saveFile(client, file);
  await client.call(Version, 'POST', `/${code}/versions/${version}/publish`);
  say(`${code}, version ${version}, is in force.`);
}
