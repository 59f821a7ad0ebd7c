import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';
import { callRegistry } from './registry.ts';

const Written = z.object({ reference: z.string().min(1) });

/** Writes a result to a registry. Fails as `RegistryUnavailable` while the registry does not say under which reference. */
export function writeRecord({ settings }: Pick<Deps, 'settings'>): CaseActivities['writeRecord'] {
  return ({ registry, key, record }) =>
    callRegistry(settings, {
      registry,
      method: 'PUT',
      path: `/records/${encodeURIComponent(key)}`,
      body: record,
      answer: Written,
    });
}
