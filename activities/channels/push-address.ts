import { isIP } from 'node:net';
import { isPublicAddress } from '../public-addresses.ts';

/**
 * Whether a browser's push service may lie at this address: encrypted, at the usual port, under a name. What the name
 * stands for is looked at when it is connected to, see `publicLookup`.
 */
export function isPushEndpoint(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host))
  );
}
