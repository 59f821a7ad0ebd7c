import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { HASH_NAMES, type Hash } from './algorithms.ts';

/** What was signed; opened anew for every reading, never held as a whole. */
export type Content = { open: () => Promise<Readable> };

/** The digest of a content by one of the hashes that Node has. */
export async function digestOf(
  content: Content,
  hash: Exclude<Hash, 'GOST-256' | 'GOST-512'>,
): Promise<Buffer> {
  const digest = createHash(HASH_NAMES[hash]);
  const chunks: AsyncIterable<Uint8Array | string> = await content.open();
  for await (const chunk of chunks) digest.update(chunk);
  return digest.digest();
}
