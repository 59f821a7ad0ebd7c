import type { Request, Response } from 'express';

/** So long the caller has to read the answer before the connection goes, with whatever of the body is still on its way. */
const LINGER_MS = 1_000;

/** Ends a connection whose request is not read to its end: after the answer, which has to be sent yet. */
export function hangUp(request: Request, response: Response): void {
  if (request.complete) return;
  response.set('Connection', 'close');
  request.pause();
  response.once('finish', () => {
    setTimeout(() => request.destroy(), LINGER_MS).unref();
  });
}
