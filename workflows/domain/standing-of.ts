import type { CaseFacts } from './case.ts';
import { isObject } from './fill-from-applicant.ts';
import type { Json } from './regulation.ts';

/** A document under its check code, as far as its standing depends on it. */
export interface Issue {
  step: string;
  documentId: string;
  /** ISO instant at which the step made it. */
  issuedAt: string;
}

/** An event of the journal, as far as the standing of documents depends on it. */
interface Happening {
  at: string;
  type: string;
  data: Json;
}

/** What takes issued documents back, by the event; nothing else does. */
const TAKES_BACK = {
  returned: 'returned',
  appealGranted: 'appeal',
  appealReturned: 'appeal',
  annulled: 'annulled',
} as const;
type WithdrawalReason = (typeof TAKES_BACK)[keyof typeof TAKES_BACK];

export type Standing =
  | { state: 'genuine' }
  | { state: 'withdrawn'; at: string; reason: WithdrawalReason }
  | { state: 'unissued' };

/**
 * Whether the result that was published stands and this is its document: the facts forget the result, and what steps have
 * made, when a case is sent back. A result that was disputed in vain stands.
 */
export function isInForce(
  { step, documentId, issuedAt }: Issue,
  { status, result, steps }: Pick<CaseFacts, 'status' | 'result' | 'steps'>,
): boolean {
  const isOfStep = steps.some(({ code, at, documentId: id }) => {
    return code === step && id === documentId && at === issuedAt;
  });
  return isOfStep && status !== 'ANNULLED' && result?.documentIds.includes(documentId) === true;
}

/**
 * How a document stands, by the facts of its case and the journal that tells how it came to them. What was made but taken
 * back before the result was published has never been issued.
 */
export function standingOf(
  issue: Issue,
  facts: Pick<CaseFacts, 'status' | 'result' | 'steps'>,
  journal: readonly Happening[],
): Standing {
  if (isInForce(issue, facts)) return { state: 'genuine' };
  const later = journal.filter(({ at }) => at >= issue.issuedAt);
  const made = later.findIndex((event) => event.type === 'stepCompleted' && isOf(issue, event));
  // an appeal granted in the moment in which its step began anew is what led to the document
  const isAbandoned = later
    .slice(0, Math.max(made, 0))
    .some(({ at, type }) => at > issue.issuedAt && isTakingBack(type));
  if (made < 0 || isAbandoned) return { state: 'unissued' };

  const after = later.slice(made + 1);
  const published = after.findIndex(({ type }) => type === 'rendered');
  const takenBack = after.findIndex(({ type }) => isTakingBack(type));
  const event = after[takenBack];
  if (published < 0 || takenBack < published || !event || !isTakingBack(event.type)) {
    return { state: 'unissued' };
  }
  return { state: 'withdrawn', at: event.at, reason: TAKES_BACK[event.type] };
}

function isOf({ step, documentId }: Issue, { data }: Happening): boolean {
  return isObject(data) && data.step === step && data.documentId === documentId;
}

function isTakingBack(type: string): type is keyof typeof TAKES_BACK {
  return Object.hasOwn(TAKES_BACK, type);
}
