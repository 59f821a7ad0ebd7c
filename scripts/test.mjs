#!/usr/bin/env node
import './lib/require-node.mjs';

// imported only now: an old Node could not even read the rest
const { test } = await import('./lib/test.mjs');
await test(process.argv.slice(2));
