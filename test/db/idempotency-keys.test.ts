import { expect, test } from '@jest/globals';
import { keepAnswer } from '../../db/queries/keep-answer.ts';
import { reserveIdempotencyKey } from '../../db/queries/reserve-idempotency-key.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

const request = { callerId: 'ivanova', hash: 'of this request' };
const answer = { status: 201, body: { id: 'x', list: [1, null] }, headers: { ETag: '"1"' } };

test('of many that come with a key at once, one is the first', async () => {
  const reservations = await Promise.all(
    Array.from({ length: 8 }, () => reserveIdempotencyKey(given.db, { ...request, key: 'race' })),
  );
  expect(reservations.filter(({ kind }) => kind === 'new')).toHaveLength(1);
  expect(reservations.filter(({ kind }) => kind === 'unanswered')).toHaveLength(7);
});

test('the same request gets the answer that was kept, the first one', async () => {
  const key = 'answered';
  await reserveIdempotencyKey(given.db, { ...request, key });
  await keepAnswer(given.db, { callerId: request.callerId, key, ...answer });
  await keepAnswer(given.db, { callerId: request.callerId, key, ...answer, status: 500 });
  expect(await reserveIdempotencyKey(given.db, { ...request, key })).toEqual({
    kind: 'answered',
    ...answer,
  });
});

test('another request under the key is told so', async () => {
  await reserveIdempotencyKey(given.db, { ...request, key: 'reused' });
  expect(
    await reserveIdempotencyKey(given.db, { ...request, key: 'reused', hash: 'other' }),
  ).toEqual({
    kind: 'other_request',
  });
});

test('callers do not share keys', async () => {
  await reserveIdempotencyKey(given.db, { ...request, key: 'mine' });
  expect(
    await reserveIdempotencyKey(given.db, { ...request, callerId: 'petrov', key: 'mine' }),
  ).toEqual({ kind: 'new' });
});
