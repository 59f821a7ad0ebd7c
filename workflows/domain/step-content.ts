import { canonicalJson } from './canonical-json.ts';
import type { CaseFacts } from './case.ts';
import type { StepState } from './case-parts.ts';
import type { Json } from './regulation.ts';

/** What whoever completes a step says of it. */
export interface StepReport {
  step: string;
  result: NonNullable<StepState['result']>;
  comment?: string | undefined;
  data?: Json | undefined;
}

/**
 * What is signed when a step is completed: one line of canonical JSON (RFC 8785), of which UTF-8 bytes are signed. The
 * documents are the versions that the case holds at this moment.
 */
export function stepContent(
  number: string,
  { documents }: Pick<CaseFacts, 'documents'>,
  { step, result, comment, data }: StepReport,
): string {
  const pinned = documents
    .map(({ id, version, sha256 }) => ({ id, version, sha256 }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson({
    case: number,
    step,
    result,
    comment: comment ?? null,
    data: data ?? null,
    documents: pinned,
  });
}
