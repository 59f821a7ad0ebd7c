import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { DeadlineBook } from './deadline-book.ts';

/** What an application says, as far as the rules of the walk's regulations care. */
export type Answers = 'good' | 'incomplete' | 'mismatching' | 'inadmissible';

export interface ModelAppeal {
  number: string;
  documentIds: string[];
  against: string[];
  isExpedited: boolean;
  outcome: 'granted' | 'denied' | null;
}

/** The sections of a regulation up to the result, in their order. */
export const SECTIONS = [
  'completeness',
  'verification',
  'payment',
  'assignment',
  'review',
  'execution',
  'result',
];

/** A case as the model knows it: what people may see, in the words of the product description. */
export interface ModelCase {
  readonly regulation: Regulation;
  readonly book: DeadlineBook;
  /** Whether a unit takes the case by the rules of routing. */
  readonly isRouted: boolean;
  /** Whether another open case has its subject. */
  readonly isInConflict: boolean;
  /** `null`: no fee is due. */
  readonly fee: number | null;
  /** The rules say something that the regulation's plain text does not, which the journal tells once. */
  readonly isSpecial: boolean;

  status: string;
  answers: Answers;
  /** A value that registries confirm has changed since they did. */
  isChanged: boolean;
  registries: 'normal' | 'down';
  /** Since when registries are asked in vain. */
  askedSince: string | null;
  isAssessed: boolean;
  manualCheck: boolean;
  /** Sections that are behind the case. */
  done: Set<string>;
  /** Whose case it is. */
  agency: string;
  executor: string | null;
  /** Agency and unit that somebody gave it to; nobody has yet: `''`. */
  desk: string;
  /** A unit has the case, or will by the rules of routing. */
  hasUnit: boolean;
  isQueued: boolean;
  payment: {
    dueAt: string;
    isConfirmed: boolean;
    isSuspended: boolean;
    attempts: Map<string, 'open' | 'failed' | 'paid' | 'returned'>;
  } | null;
  steps: { code: string; isDone: boolean; by: string | null }[];
  /** Steps that have written to a registry, or are about to, and whether one is at it now. */
  records: Set<string>;
  isWriting: boolean;
  /** Who took the decision that stands. */
  decidedBy: string | null;
  appeals: ModelAppeal[];
  /** The result is disputed: what was done for it stands until the appeal is decided, and if it was in vain. */
  isDisputed: boolean;
  isOverdue: boolean;
  /** How far up the chain a broken term has been brought; -1: to nobody yet. */
  escalatedTo: number;
  /** `deadline mark` of every reminder there was, for the deadline that runs now. */
  reminded: Set<string>;
  isClosed: boolean;
  seq: number;
  /** When the newest event was. */
  at: string;
}

export function newCase(
  given: Pick<
    ModelCase,
    'regulation' | 'book' | 'isRouted' | 'isInConflict' | 'fee' | 'isSpecial' | 'answers'
  > &
    Pick<ModelCase, 'registries'>,
): ModelCase {
  return {
    ...given,
    status: 'DRAFT',
    isChanged: false,
    askedSince: null,
    isAssessed: false,
    manualCheck: false,
    done: new Set(),
    agency: given.regulation.agency,
    executor: null,
    desk: '',
    hasUnit: given.isRouted,
    isQueued: false,
    payment: null,
    steps: given.regulation.steps.map(({ code }) => ({ code, isDone: false, by: null })),
    records: new Set(),
    isWriting: false,
    decidedBy: null,
    appeals: [],
    isDisputed: false,
    isOverdue: false,
    escalatedTo: -1,
    reminded: new Set(),
    isClosed: false,
    seq: 1,
    at: '',
  };
}

/** The section that the case is in. */
export function sectionOf(model: ModelCase): string | undefined {
  return SECTIONS.find((section) => !model.done.has(section));
}

/** The first step of execution that is not done, as the regulation has it. */
export function openStep(model: ModelCase) {
  const open = model.steps.find(({ isDone }) => !isDone);
  return model.regulation.steps.find(({ code }) => code === open?.code);
}

/** Execution waits for a person to do this step. */
export function stepOfPerson(model: ModelCase) {
  const step = model.status === 'APPROVED' && sectionOf(model) === 'execution' && openStep(model);
  return step && !step.automatic ? step : undefined;
}

/** Appeals against the decision that stands: at most two. */
export function standing({ appeals }: ModelCase): ModelAppeal[] {
  const granted = appeals.findLastIndex(({ outcome }) => outcome === 'granted');
  return appeals.slice(granted + 1);
}
export const MAX_APPEALS = 2;

export function openAppeal({ appeals }: ModelCase): ModelAppeal | undefined {
  return appeals.find(({ outcome }) => outcome === null);
}
