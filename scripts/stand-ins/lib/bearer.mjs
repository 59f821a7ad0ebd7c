import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../lib/problem.mjs';

/**
 * Lets only those through who have the key.
 * @param {string} key
 * @returns {import('express').RequestHandler}
 */
export function bearer(key) {
  const authorization = digest(`Bearer ${key}`);
  return (request, _response, next) => {
    if (!timingSafeEqual(digest(request.get('Authorization') ?? ''), authorization)) {
      throw new Problem(401, 'unauthorized', 'The API key is missing or wrong');
    }
    next();
  };
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest();
}
