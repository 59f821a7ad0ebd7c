import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { dataDir } from '../lib/root.mjs';

/** The algorithm of every token this provider signs. */
export const SIGNING_ALG = 'ES256';

/**
 * The private key as a JWK, made on the first start and kept, so that a token outlives a restart.
 * @returns {Promise<import('jose').JWK>}
 */
export async function signingKey() {
  const folder = join(dataDir(), 'identity-provider');
  const path = join(folder, 'signing-key.json');
  const kept = readIfExists(path);
  if (kept) return /** @type {import('jose').JWK} */ (JSON.parse(kept));

  const { privateKey } = await generateKeyPair(SIGNING_ALG, { extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  const jwk = { ...key, kid, alg: SIGNING_ALG, use: 'sig' };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, JSON.stringify(jwk), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return jwk;
}

/** @param {string} path */
function readIfExists(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
