import { Problem } from '../../lib/problem.mjs';

/** @param {import('express').Request<object>} request */
export function idempotencyKey(request) {
  const key = request.get('Idempotency-Key');
  if (!key) throw new Problem(400, 'idempotency_key_missing', 'Idempotency-Key is missing');
  return key;
}
