#!/usr/bin/env node
import { fetchToken } from './lib/fetch-token.mjs';

const [name] = process.argv.slice(2);
try {
  if (!name) throw new Error('Usage: npm run token -- NAME');
  console.log(await fetchToken(name));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
