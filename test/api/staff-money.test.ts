import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { keepAttempt } from '../../db/queries/keep-attempt.ts';
import { noteAttempt } from '../../db/queries/note-attempt.ts';
import { addStaffTask } from '../../db/queries/staff-tasks.ts';
import { givenApi, OFFICER } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';
import type { Claims } from '../givens/identity-provider.ts';

const api = givenApi();
const HEAD: Claims = { ...OFFICER, sub: 'head.mvd', name: 'Глава', roles: ['head'] };
const HEAD_SOC: Claims = { sub: 'head.soc', name: 'Глава', roles: ['head'], agency: 'soc' };
const ADMIN: Claims = { sub: 'admin', name: 'Админ', roles: ['admin'] };

const TASK = {
  ...({ kind: 'missing', caseId: null, provider: 'stand-in', providerId: null } as const),
  ...{ paymentId: 'p1', amount: null, expected: 100, currency: 'RUB', detail: null },
};
const items = async (who: Claims, path: string) => (await api.call(who, 'GET', path)).body.items;

async function givenPaid() {
  const work = { agency: 'mvd', unit: 'mvd-licensing', executor: null };
  const { id: caseId } = await givenCase(api.db, { status: 'ASSIGNED', assignment: work });
  const id = randomUUID();
  const at = '2026-03-02T09:00:00.000Z';
  await keepAttempt(api.db, {
    ...{ id, caseId, accrual: null, provider: 'stand-in', amount: 100, currency: 'RUB' },
    ...{ method: 'card', openedAt: at, expiresAt: at },
  });
  await noteAttempt(api.db, id, 'paid', { amount: 100, currency: 'RUB', at });
  return { paymentId: id, path: `/staff/applications/${caseId}/refunds` };
}

test('heads see the tasks of their agency, an admin all; each is closed once, with a comment', async () => {
  await addStaffTask(api.db, { ...TASK, key: 'one', agency: 'mvd' });
  await addStaffTask(api.db, { ...TASK, key: 'one', agency: 'mvd' });
  await addStaffTask(api.db, { ...TASK, key: 'nobody', kind: 'extra', agency: null });
  expect(await items(ADMIN, '/staff/tasks')).toHaveLength(2);
  expect(await items(HEAD_SOC, '/staff/tasks')).toEqual([]);
  const [task] = [await items(HEAD, '/staff/tasks')].flat();
  expect(task).toMatchObject({
    ...{ kind: 'missing', agency: 'mvd', expected: 100, state: 'open' },
    title: 'Платежа нет в реестре платёжной системы',
  });

  const id = typeof task === 'object' && task && 'id' in task ? String(task.id) : '';
  const close = (who: Claims, comment = 'Нашёлся') =>
    api.call(who, 'POST', `/staff/tasks/${id}/resolve`, { body: { comment } });
  expect((await close(OFFICER)).status).toBe(403);
  expect((await close(HEAD_SOC)).status).toBe(404);
  expect((await close(HEAD, '')).status).toBe(400);
  expect(await close(HEAD)).toMatchObject({
    status: 200,
    body: { state: 'done', comment: 'Нашёлся', resolvedBy: { id: 'head.mvd' } },
  });
  expect((await close(HEAD)).body.code).toBe('task_done');
  expect(await items(HEAD, '/staff/tasks')).toEqual([]);
  expect(await items(HEAD, '/staff/tasks?state=done')).toHaveLength(1);
});

test('a head orders a refund, and never more than is left', async () => {
  const { paymentId, path } = await givenPaid();
  const order = (who: Claims, body: object, headers = {}) =>
    api.call(who, 'POST', path, { body, headers });
  expect((await order(OFFICER, { reason: 'Ошибка' })).status).toBe(403);
  expect((await order(HEAD_SOC, { reason: 'Ошибка' })).status).toBe(404);
  const key = { 'Idempotency-Key': 'once' };
  const first = await order(HEAD, { amount: 60, reason: 'Ошибка' }, key);
  expect(first).toMatchObject({
    status: 201,
    body: { paymentId, amount: 60, state: 'requested', comment: 'Ошибка' },
  });
  expect((await order(HEAD, { amount: 60, reason: 'Ошибка' }, key)).body).toEqual(first.body);
  expect((await order(HEAD, { amount: 41, reason: 'Ещё' })).body.code).toBe(
    'refund_exceeds_payment',
  );
  expect((await order(HEAD, { reason: 'Ещё' })).body).toMatchObject({ amount: 40 });
  expect((await order(HEAD, { reason: 'Ещё' })).body.code).toBe('nothing_to_refund');
  expect(await items(OFFICER, path)).toHaveLength(2);
});

test('where nothing was paid there is nothing to give back', async () => {
  const work = { agency: 'mvd', unit: 'mvd-licensing', executor: null };
  const { id } = await givenCase(api.db, { status: 'ASSIGNED', assignment: work });
  const answer = await api.call(HEAD, 'POST', `/staff/applications/${id}/refunds`, {
    body: { reason: 'Ошибка' },
  });
  expect([answer.status, answer.body.code]).toEqual([409, 'nothing_to_refund']);
});
