import { request as requestPlainly, type RequestOptions } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, publicLookup } from './public-addresses.ts';

/**
 * Posts a body to an address that somebody outside has named: never into our own network, unless its host is one of
 * `privateHosts`; redirects are not followed, and nothing of the answer is read but its status.
 * @returns the HTTP status
 * @throws an Error with a `code` when there is none: `ENOTPUBLIC`, `ETIMEDOUT`, `ECONNREFUSED` …
 */
export async function postOutside(
  address: string,
  headers: Record<string, string>,
  body: string,
  { privateHosts, timeoutMs }: { privateHosts: readonly string[]; timeoutMs: number },
): Promise<number> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isTrusted = privateHosts.includes(host);
  if (!isTrusted && (url.protocol !== 'https:' || (isIP(host) > 0 && !isPublicAddress(host)))) {
    throw Object.assign(new Error('an address that is not public'), { code: 'ENOTPUBLIC' });
  }
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
    signal: AbortSignal.timeout(timeoutMs),
    ...(!isTrusted && { lookup: publicLookup }),
  };
  const open = url.protocol === 'https:' ? requestSecurely : requestPlainly;
  return await new Promise((resolve, reject) => {
    const request = open(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.once('error', reject);
    request.end(body);
  });
}
