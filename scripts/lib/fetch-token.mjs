import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readUsers } from './directory.mjs';
import { LOCAL_USER_GRANT, issuerUrl } from './identity.mjs';
import { dataDir } from './root.mjs';

const NOT_RUNNING = 'Reglament is not running here. Start it with: npm start';

/**
 * An access token for a local user, good for eight hours.
 * @param {string} name login from `db/catalogue/directory.yaml`
 * @returns {Promise<string>}
 * @throws {Error} with a sentence for a person: unknown name, nothing running, or the provider's refusal
 */
export async function fetchToken(name) {
  const known = [...readUsers().keys()];
  if (!known.includes(name)) {
    throw new Error(`There is no local user "${name}". Known: ${known.join(', ')}`);
  }
  const response = await ask(name, readSecret());
  const body = z
    .object({ access_token: z.string().optional(), error_description: z.string().optional() })
    .parse(await response.json());
  if (body.access_token) return body.access_token;
  throw new Error(
    `The identity provider refused: ${body.error_description ?? `status ${String(response.status)}`}`,
  );
}

/**
 * @param {string} user
 * @param {string} secret
 */
async function ask(user, secret) {
  const form = { grant_type: LOCAL_USER_GRANT, client_id: 'cli', client_secret: secret, user };
  try {
    return await fetch(`${issuerUrl()}/token`, { method: 'POST', body: new URLSearchParams(form) });
  } catch (error) {
    throw new Error(NOT_RUNNING, { cause: error });
  }
}

/** The secret that `npm start` made for this installation; the environment wins. */
function readSecret() {
  if (process.env.IDP_LOCAL_SECRET) return process.env.IDP_LOCAL_SECRET;
  try {
    const text = readFileSync(join(dataDir(), 'secrets.json'), 'utf8');
    return z.object({ IDP_LOCAL_SECRET: z.string() }).parse(JSON.parse(text)).IDP_LOCAL_SECRET;
  } catch (error) {
    throw new Error(NOT_RUNNING, { cause: error });
  }
}
