import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createMetrics } from '../../api/metrics.ts';
import { givenApi } from '../givens/api.ts';
import { ToldCase } from '../givens/told-case.ts';

const api = givenApi();
const read = async (): Promise<string> => (await fetch(new URL('/metrics', api.url))).text();

test('the numbers tell how much waits: an event until somebody is told of it', async () => {
  expect(await read()).toContain('reglament_waiting{what="events"} 0');
  const told = await ToldCase.of(api.db);
  await told.isReachedBy('email', `${randomUUID()}@example.org`);
  await told.goes({ type: 'accepted' }, '2026-03-02T12:00:00.000Z');
  const before = await read();
  expect(before).toMatch(/reglament_waiting\{what="events"\} [1-9]/);
  expect(before).toContain('reglament_waiting{what="staff_tasks"} 0');

  await told.isTold();
  expect(await read()).toContain('reglament_waiting{what="events"} 0');
});

test('the other numbers are there while the database is not', async () => {
  const { registry } = createMetrics(() => Promise.reject(new Error('away')));
  const numbers = await registry.metrics();
  expect(numbers).toContain('process_resident_memory_bytes');
  expect(numbers).not.toContain('reglament_waiting{');
});
