import type { Request } from 'express';
import { AppError } from './app-error.ts';

/**
 * Reads a body of at most `limit` bytes. One that says it is longer is not read at all, one that does not say so is read up
 * to the limit; the rest is left where it is.
 */
export async function withinLimit(
  request: Request,
  limit: number,
  read: () => Promise<void>,
): Promise<void> {
  if (Number(request.get('Content-Length') ?? 0) > limit) throw new AppError('payload_too_large');
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    const count = (chunk: Buffer): void => {
      seen += chunk.length;
      if (seen <= limit) return;
      request.off('data', count);
      request.unpipe();
      request.pause();
      reject(new AppError('payload_too_large'));
    };
    request.on('data', count);
    read()
      .then(resolve, reject)
      .finally(() => request.off('data', count));
  });
}
