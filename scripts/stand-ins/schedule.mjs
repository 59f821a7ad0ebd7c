/**
 * A stand-in for a schedule service: `GET /schedules/{code}/slots`, holds of slots that are confirmed or released, and a
 * switch to misbehave: `PUT /mode`.
 */
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { Problem, answerNotFound, answerProblem, parseInput } from '../lib/problem.mjs';
import { requiredEnv } from '../lib/required-env.mjs';
import { serve } from '../lib/serve.mjs';
import { bearer } from './lib/bearer.mjs';
import { Behaviour, behave } from './lib/behaviour.mjs';
import { openHolds } from './lib/holds.mjs';
import { idempotencyKey } from './lib/idempotency-key.mjs';
import { mountFaults } from './lib/mount-faults.mjs';
import { dayAfter, readSchedules, slotOf, slotsFrom } from './lib/schedules.mjs';

/** `holdMs`: how long a hold that is taken from now on stands without being confirmed. */
const Mode = Behaviour.extend({
  holdMs: z
    .int()
    .min(0)
    .default(30 * 86_400_000),
});
const From = z.object({ from: z.iso.date().optional() });
const NewHold = z.strictObject({ slot: z.string() });

const port = requiredEnv('SCHEDULE_PORT');
const schedules = readSchedules();
const holds = openHolds();

/** @param {string} code */
function scheduleOf(code) {
  const schedule = schedules.get(code);
  if (!schedule) throw new Problem(404, 'unknown_schedule', 'There is no such schedule');
  return schedule;
}

/** @param {import('./lib/holds.mjs').Hold} hold */
const view = ({ id, slot, state, expiresAt }) => ({ id, slot, state, expiresAt });

const app = express();
app.disable('x-powered-by');
const mode = mountFaults(app, Mode, { path: '/mode', initially: { mode: 'normal' } });
app.use(express.json({ limit: '16kb' }));

app.get('/schedules/:code/slots', async (request, response) => {
  const { code } = request.params;
  const schedule = scheduleOf(code);
  const { from = dayAfter(new Date().toISOString(), 1) } = parseInput(From, request.query);
  await behave(mode(), response, () => ({
    body: {
      items: slotsFrom(schedule, from).filter(({ id }) =>
        holds.isFree({ schedule: code, slot: id }),
      ),
    },
  }));
});

app.use(bearer(requiredEnv('SCHEDULE_API_KEY')));
app.post('/schedules/:code/holds', async (request, response) => {
  const { code } = request.params;
  const schedule = scheduleOf(code);
  const { slot } = parseInput(NewHold, request.body);
  const key = idempotencyKey(request);
  await behave(mode(), response, () => {
    if (!slotOf(schedule, slot)) throw new Problem(404, 'unknown_slot', 'There is no such slot');
    return { status: 201, body: view(holds.take({ key, schedule: code, slot }, mode().holdMs)) };
  });
});
app.get('/holds', (_request, response) => {
  response.json({ items: holds.all() });
});
app.post('/holds/:id/confirm', async (request, response) => {
  await behave(mode(), response, () => ({ body: view(holds.confirm(request.params.id)) }));
});
app.delete('/holds/:id', async (request, response) => {
  await behave(mode(), response, () => {
    holds.release(request.params.id);
    return { status: 204 };
  });
});
app.use(answerNotFound, answerProblem);

serve(app, port, pino({ name: 'schedule' }));
