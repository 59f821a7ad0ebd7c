import { z } from 'zod';
import { readUsers } from './directory.mjs';
import { LOCAL_USER_GRANT } from './local-user-grant.mjs';
import { localSettings } from './local-settings.mjs';

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
  const response = await ask(name);
  const body = z
    .object({ access_token: z.string().optional(), error_description: z.string().optional() })
    .parse(await response.json());
  if (body.access_token) return body.access_token;
  throw new Error(
    `The identity provider refused: ${body.error_description ?? `status ${String(response.status)}`}`,
  );
}

/** @param {string} user */
async function ask(user) {
  const { OIDC_ISSUER, IDP_LOCAL_SECRET } = localSettings();
  if (!IDP_LOCAL_SECRET) throw new Error(NOT_RUNNING);
  const form = {
    grant_type: LOCAL_USER_GRANT,
    client_id: 'cli',
    client_secret: IDP_LOCAL_SECRET,
    user,
  };
  try {
    return await fetch(`${OIDC_ISSUER}/token`, { method: 'POST', body: new URLSearchParams(form) });
  } catch (error) {
    throw new Error(NOT_RUNNING, { cause: error });
  }
}
