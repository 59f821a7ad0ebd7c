import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { eventually } from '../givens/eventually.ts';
import { Schedules } from '../givens/schedules.ts';

const Slots = z.object({
  items: z.array(
    z.object({ id: z.string(), start: z.string(), end: z.string(), place: z.string() }),
  ),
});

let schedules: Schedules;
beforeAll(async () => {
  schedules = await Schedules.running();
});
afterAll(() => schedules.end());
beforeEach(() => schedules.behave('normal'));

/** Of a Tuesday; each doctor is asked for once. */
const slotOf = (doctor: string) => `${doctor}-2027-03-02-10-30`;

const ask = (slot: string, sent: Parameters<Schedules['call']>[3] = {}, schedule = 'clinic') =>
  schedules.call('POST', `/schedules/${schedule}/holds`, { slot }, sent);
const confirm = (id: string) => schedules.call('POST', `/holds/${id}/confirm`);
const release = (id: string) => schedules.call('DELETE', `/holds/${id}`);

async function freeFrom(date: string): Promise<z.infer<typeof Slots>['items']> {
  const answer = await schedules.call('GET', `/schedules/clinic/slots?from=${date}`);
  return Slots.parse(await answer.json()).items;
}

describe('a slot', () => {
  test('is listed while nobody has it, with its time and place', async () => {
    const slot = 'ophthalmologist-2027-03-05-17-30';
    const listed = await freeFrom('2027-03-05');
    expect(listed.find(({ id }) => id === slot)).toEqual({
      id: slot,
      start: '2027-03-05T14:30:00.000Z',
      end: '2027-03-05T15:00:00.000Z',
      place: expect.stringContaining('Поликлиника'),
    });
    // a Friday and four days of the next week
    const days = new Set(listed.map(({ start }) => start.slice(0, 10)));
    expect([...days]).toEqual([
      '2027-03-05',
      '2027-03-08',
      '2027-03-09',
      '2027-03-10',
      '2027-03-11',
    ]);

    const hold = await schedules.take('clinic', slot);
    expect((await freeFrom('2027-03-05')).map(({ id }) => id)).not.toContain(slot);
    await release(hold.id);
    expect((await freeFrom('2027-03-05')).map(({ id }) => id)).toContain(slot);
  });

  test.each([
    'surgeon-2027-03-06-10-00',
    'surgeon-2027-02-30-10-00',
    'surgeon-2027-03-02-08-30',
    'surgeon-2027-03-02-10-15',
    'surgeon-2027-03-02',
    'nobody',
  ])('%s does not exist', async (slot) => {
    expect((await ask(slot)).status).toBe(404);
  });

  test('is held by one at a time, also when many ask at once', async () => {
    const slot = slotOf('surgeon');
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(slot)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect((await ask(slot, {}, 'reception')).status).toBe(201);
  });
});

describe('a hold', () => {
  test('is one for one key, held or confirmed; the key is for no other slot', async () => {
    const key = randomUUID();
    const hold = await schedules.take('clinic', slotOf('oculist'), key);
    expect(await schedules.take('clinic', slotOf('oculist'), key)).toEqual(hold);
    await confirm(hold.id);
    expect(await schedules.take('clinic', slotOf('oculist'), key)).toHaveProperty('id', hold.id);
    expect((await ask(slotOf('podiatrist'), { key })).status).toBe(422);
  });

  test('is confirmed as often as one likes, and given back as often', async () => {
    const { id } = await schedules.take('clinic', slotOf('urologist'));
    expect([(await confirm(id)).status, (await confirm(id)).status]).toEqual([200, 200]);
    expect([(await release(id)).status, (await release(id)).status]).toEqual([204, 204]);
    expect((await confirm(id)).status).toBe(410);
    expect((await release('unknown')).status).toBe(204);
  });

  test('that has expired is gone, also when somebody else has the slot', async () => {
    const slot = slotOf('cardiologist');
    await schedules.behave('normal', { holdMs: 0 });
    const expired = await schedules.take('clinic', slot);
    expect((await confirm(expired.id)).status).toBe(410);
    await schedules.behave('normal');
    const next = await schedules.take('clinic', slot);
    expect((await confirm(expired.id)).status).toBe(410);
    await release(expired.id);
    expect((await confirm(next.id)).status).toBe(200);
  });

  test('that was given back may be taken under its key again', async () => {
    const key = randomUUID();
    const slot = slotOf('neurologist');
    const first = await schedules.take('clinic', slot, key);
    await release(first.id);
    const second = await schedules.take('clinic', slot, key);
    expect(second.id).not.toBe(first.id);
    expect(await schedules.statesOf(slot)).toEqual(['released', 'held']);
  });

  test('is for those who have the key, and readable', async () => {
    expect((await ask(slotOf('allergist'), { bearer: 'guess' })).status).toBe(401);
    expect((await ask(slotOf('allergist'), { key: '' })).status).toBe(400);
    expect((await ask(slotOf('allergist'), {}, 'moon')).status).toBe(404);
    expect((await schedules.call('POST', '/schedules/clinic/holds', {})).status).toBe(422);
  });

  test('survives a kill of the service', async () => {
    const slot = slotOf('geriatrist');
    const { id } = await schedules.take('clinic', slot);
    await schedules.end('SIGKILL');
    await schedules.start();
    expect((await ask(slot)).status).toBe(409);
    expect((await confirm(id)).status).toBe(200);
  });
});

describe('a service that misbehaves', () => {
  test('answers 503 while it is down, and does nothing', async () => {
    await schedules.behave('down');
    expect((await ask(slotOf('dietitian'))).status).toBe(503);
    await schedules.behave('normal');
    expect((await ask(slotOf('dietitian'))).status).toBe(201);
  });

  test.each([
    ['slow', { delayMs: 600_000 }],
    ['garbled', {}],
  ] as const)('has done what was asked when its answer is %s', async (mode, faults) => {
    const slot = slotOf(mode);
    const key = randomUUID();
    await schedules.behave(mode, faults);
    const impatient = new AbortController();
    const lost = ask(slot, { key, signal: impatient.signal }).catch(() => null);
    await eventually('held', 10_000, async () => (await schedules.statesOf(slot)).length === 1);
    impatient.abort();
    await lost;
    await schedules.behave('normal');
    expect((await ask(slot)).status).toBe(409);
    await schedules.take('clinic', slot, key);
    expect(await schedules.statesOf(slot)).toEqual(['held']);
  });
});
