import { webcrypto } from 'node:crypto';
import { CryptoEngine, RSASSAPSSParams, type AlgorithmIdentifier } from 'pkijs';
import { ALGORITHMS, HASHES, RSA_PSS, type Algorithm, type Hash } from './algorithms.ts';

/** Verifies with the cryptography of Node. */
export const ENGINE = new CryptoEngine({ name: 'node', crypto: webcrypto });

/** What an algorithm with its parameters means; `null` if it is unknown here or too weak. */
export function signingAlgorithmOf(identifier: AlgorithmIdentifier): Algorithm | null {
  const algorithm = ALGORITHMS[identifier.algorithmId];
  if (!algorithm) return null;
  if (identifier.algorithmId !== RSA_PSS) return algorithm;
  const hash = hashOfPss(identifier);
  return hash && { ...algorithm, hash };
}

/** PSS names its digest among its parameters; without them it would be SHA-1. */
function hashOfPss({ algorithmParams }: AlgorithmIdentifier): Hash | null {
  try {
    const schema: unknown = algorithmParams;
    const { hashAlgorithm } = new RSASSAPSSParams({ schema });
    return HASHES[hashAlgorithm.algorithmId] ?? null;
  } catch {
    return null;
  }
}
