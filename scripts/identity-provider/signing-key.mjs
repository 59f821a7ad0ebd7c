import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { readJson, writeJson } from '../lib/json-file.mjs';
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
  const kept = z.looseObject({ kty: z.string() }).safeParse(readJson(path));
  if (kept.success) return kept.data;

  const { privateKey } = await generateKeyPair(SIGNING_ALG, { extractable: true });
  const key = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(key);
  const jwk = { ...key, kid, alg: SIGNING_ALG, use: 'sig' };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeJson(path, jwk, 0o600);
  return jwk;
}
