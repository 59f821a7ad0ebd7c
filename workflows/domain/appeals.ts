import type { CaseFacts } from './case.ts';

/** Appeals against the decision that stands: those after the last one that was granted. */
export function standingAppeals(facts: CaseFacts) {
  const granted = facts.appeals.findLastIndex((appeal) => appeal.decision?.outcome === 'granted');
  return facts.appeals.slice(granted + 1);
}

/** Ids of the documents on which the decision that stands was taken and upheld: none of them is new evidence. */
export function knownEvidence(facts: CaseFacts): string[] {
  const { documents, steps } = facts;
  return [
    ...documents.map(({ id }) => id),
    ...steps.flatMap(({ documentId }) => documentId ?? []),
    ...standingAppeals(facts).flatMap(({ documentIds }) => documentIds),
  ];
}
