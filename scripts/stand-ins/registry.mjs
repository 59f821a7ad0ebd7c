/** A stand-in for the state registries: `POST /registries/{code}/search`, and a switch to misbehave: `PUT /mode`. */
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { requiredEnv } from '../lib/required-env.mjs';
import { serve } from '../lib/serve.mjs';
import { Problem, answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { readRegistries } from './lib/read-registries.mjs';

const Search = z.object({ requestId: z.string().min(1), subject: z.object({ inn: z.string() }) });
const Mode = z.strictObject({
  registry: z.string().optional(),
  mode: z.enum(['normal', 'slow', 'down', 'garbled']),
  delayMs: z.int().min(0).max(600_000).default(15_000),
});

/** Answers that no client should take for a record: broken JSON, then a wrong shape. */
const GARBLED = ['{"found": true, "record": {"name": ', '{"found": "perhaps", "record": [42]}'];

const registries = readRegistries();
/** @type {Map<string, { mode: z.infer<typeof Mode>['mode'], delayMs: number }>} */
const modes = new Map();
let garbledAnswers = 0;
setMode([...registries.keys()], { mode: 'normal', delayMs: 0 });

/**
 * @param {string[]} codes
 * @param {{ mode: z.infer<typeof Mode>['mode'], delayMs: number }} mode
 */
function setMode(codes, mode) {
  for (const code of codes) modes.set(code, mode);
}

/** @param {string} code */
function registryOf(code) {
  const records = registries.get(code);
  const mode = modes.get(code);
  if (!records || !mode) throw new Problem(404, 'unknown_registry', 'There is no such registry');
  return { records, ...mode };
}

const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '16kb' }));

app.post('/registries/:code/search', async (request, response) => {
  const { records, mode, delayMs } = registryOf(request.params.code);
  const { subject } = parseInput(Search, request.body);
  if (mode === 'down') throw new Problem(503, 'registry_down', 'The registry does not work');
  if (mode === 'garbled') {
    response.type('json').send(GARBLED[garbledAnswers++ % GARBLED.length]);
    return;
  }
  if (mode === 'slow') await sleep(delayMs);
  const record = records.get(subject.inn);
  response.json(record ? { found: true, record } : { found: false });
});

app.get('/mode', (_request, response) => {
  response.json(Object.fromEntries(modes));
});
app.put('/mode', (request, response) => {
  const { registry, mode, delayMs } = parseInput(Mode, request.body);
  if (registry) registryOf(registry);
  setMode(registry ? [registry] : [...registries.keys()], {
    mode,
    delayMs: mode === 'slow' ? delayMs : 0,
  });
  response.json(Object.fromEntries(modes));
});
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' });
});
app.use(answerNotFound, answerProblem);

serve(app, requiredEnv('REGISTRY_PORT'), pino({ name: 'registry' }));
