import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { givenApi, IVANOVA, PETROV } from '../givens/api.ts';

const api = givenApi();
const DRAFT = { serviceCode: 'certificate', territory: '77', form: { purpose: 'Для визы' } };

function file(who: typeof IVANOVA, key: string, body: object = DRAFT) {
  return api.call(who, 'POST', '/applications', { body, headers: { 'Idempotency-Key': key } });
}

test('the same key and body give the same answer again', async () => {
  const key = randomUUID();
  const first = await file(IVANOVA, key);
  const second = await file(IVANOVA, key);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect(second.headers.get('Idempotent-Replayed')).toBe('true');
  expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
});

test('two requests at once under one key make one draft', async () => {
  const key = randomUUID();
  const [one, other] = await Promise.all([file(IVANOVA, key), file(IVANOVA, key)]);
  expect(one.body.id).toBe(other.body.id);
});

test('a key of one person is no key of another', async () => {
  const key = randomUUID();
  const [hers, his] = [await file(IVANOVA, key), await file(PETROV, key)];
  expect(hers.body.id).not.toBe(his.body.id);
});

test('the same key with another body is refused', async () => {
  const key = randomUUID();
  await file(IVANOVA, key);
  const { status, body } = await file(IVANOVA, key, { ...DRAFT, territory: '78' });
  expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
});

test.each(['', ' ', 'x'.repeat(129)])('the key "%s" is no key', async (key) => {
  expect((await file(IVANOVA, key)).status).toBe(400);
});
