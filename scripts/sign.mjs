#!/usr/bin/env node
/** Prints a detached signature of a file by a local user, in base64; `-` reads standard input. */
import { readFileSync } from 'node:fs';
import { dataDir } from './lib/root.mjs';
import { localSigner } from './lib/signing/local-signers.mjs';
import { signContent } from './lib/signing/sign-content.mjs';

const [user, file] = process.argv.slice(2);
try {
  if (!user || !file) throw new Error('Usage: npm run sign -- USER FILE');
  const content = readFileSync(file === '-' ? process.stdin.fd : file);
  const signature = await signContent(content, await localSigner(dataDir(), user));
  console.log(signature.toString('base64'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
