/**
 * A stand-in for the state registries: `POST /registries/{code}/search`, results written under
 * `/registries/{code}/records/{key}`, and a switch to misbehave: `PUT /mode`.
 */
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { requiredEnv } from '../lib/required-env.mjs';
import { serve } from '../lib/serve.mjs';
import { Problem, answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { bearer } from './lib/bearer.mjs';
import { Behaviour, behave } from './lib/behaviour.mjs';
import { readRegistries } from './lib/read-registries.mjs';
import { NewRecord, openRegistryBook } from './lib/registry-book.mjs';

const Search = z.object({ requestId: z.string().min(1), subject: z.object({ inn: z.string() }) });
const Mode = Behaviour.extend({ registry: z.string().optional() });

const port = requiredEnv('REGISTRY_PORT');
const registries = readRegistries();
const book = openRegistryBook();
/** @type {Map<string, Behaviour>} */
const modes = new Map();
setMode([...registries.keys()], { mode: 'normal', delayMs: 0 });

/**
 * @param {string[]} codes
 * @param {Behaviour} behaviour
 */
function setMode(codes, behaviour) {
  for (const code of codes) modes.set(code, behaviour);
}

/** @param {string} code */
function registryOf(code) {
  const people = registries.get(code);
  const behaviour = modes.get(code);
  if (!people || !behaviour) {
    throw new Problem(404, 'unknown_registry', 'There is no such registry');
  }
  return { people, behaviour };
}

const app = express();
app.disable('x-powered-by');
app.use(express.json({ limit: '64kb' }));

app.post('/registries/:code/search', async (request, response) => {
  const { people, behaviour } = registryOf(request.params.code);
  const { subject } = parseInput(Search, request.body);
  await behave(behaviour, response, () => {
    const record = people.get(subject.inn);
    return { body: record ? { found: true, record } : { found: false } };
  });
});

app
  .route('/registries/:code/records/:key')
  .all(bearer(requiredEnv('REGISTRY_API_KEY')))
  .put(async (request, response) => {
    const { code, key } = request.params;
    const { behaviour } = registryOf(code);
    const record = parseInput(NewRecord, request.body);
    await behave(behaviour, response, () => {
      const { reference, isNew } = book.write(code, key, record);
      return { status: isNew ? 201 : 200, body: { reference } };
    });
  })
  .delete(async (request, response) => {
    const { code, key } = request.params;
    const { behaviour } = registryOf(code);
    await behave(behaviour, response, () => {
      book.revoke(code, key);
      return { status: 204 };
    });
  })
  .get((request, response) => {
    const entry = book.find(request.params.code, request.params.key);
    if (!entry) throw new Problem(404, 'unknown_record', 'Nothing was written under this key');
    const { reference, state, record } = entry;
    response.json({ reference, state, record });
  });

app.get('/mode', (_request, response) => {
  response.json(Object.fromEntries(modes));
});
app.put('/mode', (request, response) => {
  const { registry, ...behaviour } = parseInput(Mode, request.body);
  if (registry) registryOf(registry);
  setMode(registry ? [registry] : [...registries.keys()], behaviour);
  response.json(Object.fromEntries(modes));
});
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' });
});
app.use(answerNotFound, answerProblem);

serve(app, port, pino({ name: 'registry' }));
