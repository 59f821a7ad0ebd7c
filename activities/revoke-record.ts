import type { CaseActivities } from '../workflows/domain/activities.ts';
import { NO_CONTENT } from './call-outside.ts';
import type { Deps } from './deps.ts';
import { callRegistry } from './registry.ts';

/** Marks what was written under the key as revoked. Fails as `RegistryUnavailable` while the registry cannot be told. */
export function revokeRecord({ settings }: Pick<Deps, 'settings'>): CaseActivities['revokeRecord'] {
  return ({ registry, key }) =>
    callRegistry(settings, {
      registry,
      method: 'DELETE',
      path: `/records/${encodeURIComponent(key)}`,
      answer: NO_CONTENT,
    });
}
