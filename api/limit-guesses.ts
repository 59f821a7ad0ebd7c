import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { AppError } from './app-error.ts';

const WINDOW_MS = 60_000;
/** Codes that do not exist, a minute and caller: nobody mistypes faster. */
const MISSES = 30;

/** Notes that an answer told somebody that there is no such document. */
const MISSED = 'missed';

/**
 * Whoever tries many codes that do not exist has to wait: 140 bits cannot be guessed, but nobody shall keep the database busy
 * with trying. What exists can be looked up as often as one likes. Each process counts for itself, and forgets when it ends:
 * enough for this, and no request waits for a store.
 */
export function limitGuesses(): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: MISSES,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.locals[MISSED] !== true,
    handler: (_request, _response, next) => {
      next(new AppError('too_many_requests'));
    },
  });
}

/** To be called by a route behind `limitGuesses` whose caller has guessed wrong. */
export function noteMiss(response: { locals: Record<string, unknown> }): void {
  response.locals[MISSED] = true;
}
