import type { CaseFile } from './case-file.ts';
import type { DocumentRef } from './domain/case-parts.ts';

/** Adds documents to those of the case, each in place of an earlier version of it. */
export function pinDocuments({ facts }: CaseFile, documents: readonly DocumentRef[]): void {
  const ids = documents.map(({ id }) => id);
  facts.documents = [...facts.documents.filter(({ id }) => !ids.includes(id)), ...documents];
}
