import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/**
 * A module of the product as `npm run build` has left it, for scripts that Node runs as they are.
 * @param {string} path of the source without its extension
 * @returns {Promise<unknown>} to be given the type of its source
 */
export async function built(path) {
  const url = pathToFileURL(join(ROOT, 'dist', `${path}.js`)).href;
  return /** @type {unknown} */ (await import(url));
}

/** The table of statuses. */
export async function builtStatuses() {
  const module = await built('workflows/domain/status');
  return /** @type {typeof import('../../workflows/domain/status.ts')} */ (module);
}
