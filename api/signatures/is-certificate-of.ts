import type { Certificate } from 'pkijs';
import { SUBJECT, valuesOf } from './names.ts';

/** Whose signature it has to be. */
export type Signatory = {
  /** As the identity provider knows them. */
  id: string;
  name: string;
  inn?: string;
  snils?: string;
  /** Whether the name alone tells who it is: among the staff of an agency it does, among all applicants not. */
  isKnownByName: boolean;
};

/**
 * Whether a certificate was issued to this person (docs/adr/0017): whatever of UID, SNILS and INN both sides know must be
 * the same, and at least one of them must be known, or else the name, where that is enough.
 */
export function isCertificateOf({ subject }: Certificate, person: Signatory): boolean {
  const pairs: [string[], string | undefined, (value: string) => string][] = [
    [valuesOf(subject, SUBJECT.uid), person.id, (value) => value.trim()],
    [valuesOf(subject, SUBJECT.snils), person.snils, digitsOf],
    [valuesOf(subject, SUBJECT.inn), person.inn, digitsOf],
  ];
  const compared = pairs.flatMap(([found, own, normal]) =>
    own === undefined ? [] : found.map((value) => normal(value) === normal(own)),
  );
  if (compared.length > 0) return compared.every(Boolean);
  const names = valuesOf(subject, SUBJECT.commonName).map(nameIn);
  return (
    person.isKnownByName && names.length > 0 && names.every((name) => name === nameIn(person.name))
  );
}

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** Spelling that does not tell people apart: blanks, letter case, the dots of ё. */
function nameIn(value: string): string {
  return value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}
