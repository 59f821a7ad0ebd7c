import type { Applicant } from './people.ts';
import type { Difference } from './case-parts.ts';
import { caseValue } from './case-value.ts';
import type { Form, Json, RegistryCheck } from './regulation.ts';

/** What a registry holds of somebody. */
export type RegistryRecord = Readonly<Record<string, string | number>>;

/**
 * The compared values that the record holds differently; all of them if the registry does not know the applicant. A
 * value that is not there to be compared counts as different: nothing vouches for it.
 */
export function compareWithRecord(
  { registry, compare }: RegistryCheck,
  application: { applicant: Applicant; form: Form },
  record: RegistryRecord | null,
): Difference[] {
  return compare
    .filter(({ path, field }) => {
      const ours = comparable(caseValue(path, application));
      return ours === null || ours !== comparable(record?.[field]);
    })
    .map(({ path }) => ({ registry, path }));
}

/** People, and registries, differ in case, in spaces and in the letter Ё without meaning anybody else. */
function comparable(value: Json | undefined): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
