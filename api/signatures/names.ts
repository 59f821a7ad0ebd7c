import type { RelativeDistinguishedNames } from 'pkijs';

/** Object identifiers of what a subject is told by. */
export const SUBJECT = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  uid: '0.9.2342.19200300.100.1.1',
  snils: '1.2.643.100.3',
  inn: '1.2.643.3.131.1.1',
} as const;

/** The values of one attribute of a name, in their order. */
export function valuesOf(name: RelativeDistinguishedNames, type: string): string[] {
  return name.typesAndValues
    .filter((one) => one.type === type)
    .map(({ value }) => value.valueBlock.value);
}

/** What people call the one who is named: the common name, or the organization. */
export function titleOf(name: RelativeDistinguishedNames): string {
  const found = [SUBJECT.commonName, SUBJECT.organization].flatMap((type) => valuesOf(name, type));
  return found[0] ?? '';
}
