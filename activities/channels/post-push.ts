import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { publicLookup } from '../public-addresses.ts';

const TIMEOUT_MS = 8_000;

export type PushAnswer = { status: number; location: string | null; retryAfterMs: number | null };

/**
 * Posts an encrypted message to a push service. Redirections are not followed, the answer's body is not read.
 * @param isLocal it is the stand-in of this machine: everywhere else only public addresses are connected to
 * @throws Error with a `code` if there is no answer
 */
export function postPush(
  endpoint: string,
  headers: Record<string, string | number>,
  body: Buffer,
  isLocal: boolean,
): Promise<PushAnswer> {
  const request = endpoint.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const post = request(endpoint, {
      method: 'POST',
      headers,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(isLocal ? {} : { lookup: publicLookup }),
    });
    post.once('error', reject);
    post.once('response', (response) => {
      response.resume();
      const retryAfter = Number(response.headers['retry-after']);
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location ?? null,
        retryAfterMs: retryAfter > 0 ? retryAfter * 1000 : null,
      });
    });
    post.end(body);
  });
}
