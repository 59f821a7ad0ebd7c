#!/usr/bin/env node
/** Measures a running `npm start` over its API. */
import { parseArgs } from 'node:util';
import { measureCalendar } from './lib/bench/measure-calendar.mjs';
import { measureCost } from './lib/bench/measure-cost.mjs';
import { measureUploads } from './lib/bench/measure-uploads.mjs';
import { measureThroughput } from './lib/bench/measure-throughput.mjs';
import { ApiClient } from './lib/demo/api-client.mjs';
import { localSettings } from './lib/local-settings.mjs';
import { requireRunning } from './lib/require-running.mjs';

const HELP = `npm run bench -- [cost] [throughput] [calendar] [uploads] [options]    against a running npm start; without a name, the first two

  cost             what one certificate and one business-licence cost: history of the engine, rows
  throughput       certificates from filing to acceptance
  calendar         a new production calendar, published while so many cases are open: changes the installation
  uploads          the API's memory while files of 10 MB are uploaded, --cases at once
    --cases N        how many (default: 100)
    --concurrency N  how many at a time (default: 8)
  --help           this text

The last line is one JSON object.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '100' },
    concurrency: { type: 'string', default: '8' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const settings = localSettings();
await requireRunning(settings);
const api = new ApiClient(settings.PUBLIC_URL);
const wanted = (/** @type {string} */ name) =>
  positionals.length === 0 || positionals.includes(name);
const cost = wanted('cost') && (await measureCost(settings, api));
const { cases, concurrency } = values;
const throughput =
  wanted('throughput') && (await measureThroughput(api, Number(cases), Number(concurrency)));
const calendar =
  positionals.includes('calendar') &&
  (await measureCalendar(settings, api, Number(cases), Number(concurrency)));
const uploads =
  positionals.includes('uploads') && (await measureUploads(settings, api, Number(cases)));
console.log(
  JSON.stringify({
    ...(cost && { cost }),
    ...(throughput && { throughput }),
    ...(calendar && { calendar }),
    ...(uploads && { uploads }),
  }),
);
