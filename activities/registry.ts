import { callOutside, type OutsideCall } from './call-outside.ts';
import type { ActivitySettings } from './settings.ts';

const TIMEOUT_MS = 5_000;

/** Asks a registry. Whatever is no answer fails as `RegistryUnavailable`, which is tried again. */
export function callRegistry<Answer>(
  settings: ActivitySettings,
  request: Pick<OutsideCall<Answer>, 'method' | 'body' | 'answer'> & {
    registry: string;
    path: string;
  },
): Promise<Answer> {
  const { registry, path, ...call } = request;
  return callOutside({
    ...call,
    name: `The registry ${registry}`,
    url: `${settings.REGISTRY_URL}/registries/${encodeURIComponent(registry)}${path}`,
    headers: { Authorization: `Bearer ${settings.REGISTRY_API_KEY}` },
    timeoutMs: TIMEOUT_MS,
    unavailable: 'RegistryUnavailable',
  });
}
