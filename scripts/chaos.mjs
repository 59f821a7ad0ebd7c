#!/usr/bin/env node
/** Runs the demo once for each part of a running `npm start` and kills that part in the middle of it. */
import { parseArgs } from 'node:util';
import { killDuringDemo } from './lib/chaos/kill-during-demo.mjs';
import { localSettings } from './lib/local-settings.mjs';
import { requireRunning } from './lib/require-running.mjs';

const HELP = `npm run chaos -- [options]    against a running npm start on this machine

  --parts NAMES    parts to kill, one after another (default: api,worker,relay,temporal,postgres)
  --after SECONDS  how long a demo has run when its part is killed with SIGKILL (default: 2)
  --rounds N       how often to do all of it (default: 1)
  --help           this text

The last line is one JSON object; the exit code is 0 only if every case of every demo ended as it should.`;

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'api,worker,relay,temporal,postgres' },
    after: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const settings = localSettings();
await requireRunning(settings);
const parts = Array.from({ length: Number(values.rounds) }, () => values.parts.split(',')).flat();

const result = { ok: true, cases: 0, events: 0, kills: /** @type {object[]} */ ([]) };
for (const part of parts) {
  const kill = await killDuringDemo(settings, part, Number(values.after) * 1000);
  result.ok &&= kill.problems.length === 0;
  result.cases += kill.cases;
  result.events += kill.events;
  result.kills.push(kill);
}
console.log(JSON.stringify(result));
if (!result.ok) process.exitCode = 1;
