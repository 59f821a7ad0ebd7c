#!/usr/bin/env node
import './lib/require-node.mjs';

// imported only now: an old Node could not even read the rest
const { start } = await import('./lib/start.mjs');
await start(process.argv.slice(2));
