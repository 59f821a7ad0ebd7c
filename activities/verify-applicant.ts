import { z } from 'zod';
import type { CaseActivities } from '../workflows/domain/activities.ts';
import { compareWithRecord, type RegistryRecord } from '../workflows/domain/compare-with-record.ts';
import type { Deps } from './deps.ts';
import { callRegistry } from './registry.ts';

const Answer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    record: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/**
 * Asks each registry for the applicant's record and compares. One that cannot be reached or answers rubbish fails the
 * activity as `RegistryUnavailable`, which is tried again: it says nothing against the applicant.
 */
export function verifyApplicant({
  settings,
}: Pick<Deps, 'settings'>): CaseActivities['verifyApplicant'] {
  const search = async (
    registry: string,
    requestId: string,
    inn: string,
    fields: readonly string[],
  ): Promise<RegistryRecord | null> => {
    const answer = await callRegistry(settings, {
      registry,
      method: 'POST',
      path: '/search',
      body: { requestId, subject: { inn } },
      // a record without a field that is compared would make a difference that nobody meant
      answer: Answer.refine((one) => !one.found || fields.every((name) => name in one.record)),
    });
    return answer.found ? answer.record : null;
  };

  return async ({ requestId, registries, applicant, form }) => {
    const { inn } = applicant;
    const found = await Promise.all(
      registries.map(async (check) => {
        const fields = check.compare.map(({ field }) => field);
        // nobody can be found without the number that registries know people by
        const record = inn ? await search(check.registry, requestId, inn, fields) : null;
        return compareWithRecord(check, { applicant, form }, record);
      }),
    );
    return { differences: found.flat() };
  };
}
