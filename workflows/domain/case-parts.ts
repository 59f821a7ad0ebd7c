import type { AttemptState } from './attempt-states.ts';
import type { ReturnStage } from './stage-names.ts';
import type { EscalationLevel } from './people.ts';
import type { Json, ReminderMark, Titles } from './regulation-parts.ts';
import type { Actor } from './people.ts';
import type { SignatureFacts } from './signature.ts';
import type { Term } from './term.ts';

/**
 * One thing that is missing or wrong. `code` is a key of the texts, unless an officer wrote `text` themselves or the
 * regulation has `titles` for it.
 */
export interface Finding {
  path: string;
  code: string;
  params?: Record<string, string | number>;
  text?: string;
  titles?: Titles;
}

/** A type, not an interface: as such it is JSON, which the data of an event has to be. */
export type CodedText = {
  code: string;
  text: string;
};

/** A version of an uploaded document, as the case pinned it. */
export interface DocumentRef {
  id: string;
  version: number;
  kind: string;
  contentType: string;
  /** bytes */
  size: number;
  sha256: string;
}

/** A value that a registry holds differently; the registry's own value is not kept. */
export interface Difference {
  registry: string;
  path: string;
}

/** What the rules of a regulation say of one application: kept, so that what follows can be read from the case alone. */
export interface Assessment {
  /** minor units; `null`: nothing is due. */
  fee: { amount: number; currency: string; ground: Titles | null } | null;
  exemption: { code: string; ground: Titles } | null;
  /** The unit that takes it, by the first routing rule that fits; `null`: no rule does. */
  unit: string | null;
  /** Codes of the steps that apply, in their order. */
  steps: string[];
  /** minor units */
  charges: { code: string; amount: number; ground: Titles }[];
  /** Paths of rules that could not be worked out for this application; each is taken in the applicant's favour. */
  faults: string[];
}

/** A slot of an outside schedule. */
export interface Slot {
  schedule: string;
  /** The slot as the applicant chose it. */
  slot: string;
  /** The schedule's own id of what is held. */
  hold: string;
  state: 'held' | 'confirmed';
}

/** To whom a broken term has been brought. */
export interface Escalation {
  /** Index in the regulation's chain. */
  step: number;
  level: EscalationLevel;
  /** `null`: nobody has the role, and the installation has no admin. */
  to: Actor | null;
  since: string;
}

export interface PaymentAttempt {
  id: string;
  method: string;
  payUrl: string;
  expiresAt: string;
  /** `superseded`: the payer began another attempt; money that comes by it still counts. */
  status: AttemptState;
  /** The provider's reason, when it failed. */
  error: CodedText | null;
}

export interface Payment {
  /** The number of the charge; cases of earlier versions have none. */
  accrual?: string;
  /** How many charges the case has had. */
  charges?: number;
  /** minor units */
  amount: number;
  currency: string;
  /** No fee is due any more. */
  confirmed: boolean;
  suspended: boolean;
  /** Up to which instant a payment counts, by the provider's clock. */
  dueAt: string;
  paidAt: string | null;
  receiptUrl: string | null;
  attempts: PaymentAttempt[];
  /** What staff have given back of it. */
  refunds?: { id: string; paymentId: string; /** minor units */ amount: number; at: string }[];
}

export interface Assignment {
  agency: string;
  /** `null`: in the dispatcher queue of the agency. */
  unit: string | null;
  executor: { id: string; name: string } | null;
}

export interface StepState {
  code: string;
  result: 'success' | 'rejected' | 'needs_clarification' | null;
  at: string | null;
  by: Actor | null;
  comment: string | null;
  data: Json;
  /** The signature as it came. */
  signature: string | null;
  /** What was verified of it; histories from before that was done have none. */
  signed?: SignatureFacts | null;
  /** What an automatic step made. */
  documentId: string | null;
  /** The registry's reference of what an automatic step wrote there. */
  record: string | null;
}

export interface Decision {
  outcome: 'approved' | 'refused' | 'rejected';
  at: string;
  by: Actor;
  comment: string | null;
  reasons: CodedText[];
}

export interface Appeal {
  number: string;
  filedAt: string;
  kind: 'appeal' | 'dispute';
  grounds: 'data_error' | 'misapplied_rule' | 'missing_documents' | 'other';
  text: string;
  wanted: string;
  documentIds: string[];
  critical: boolean;
  expedited: boolean;
  /** Who took the disputed decision: may not decide the appeal. */
  against: string[];
  decision: {
    outcome: 'granted' | 'denied';
    at: string;
    by: Actor;
    reasons: CodedText[];
    returnTo: ReturnStage | null;
  } | null;
}

export const DEADLINES = [
  'firstCheck',
  'term',
  'completion',
  'payment',
  'clarification',
  'rework',
  'acceptance',
  'appeal',
  'appealReview',
  'step',
  'escalation',
  'court',
] as const;
export type DeadlineCode = (typeof DEADLINES)[number];

/** A deadline that is running. */
export interface CaseDeadline {
  code: DeadlineCode;
  term: Term;
  startedAt: string;
  dueAt: string;
  /** Local date of the last day. */
  lastDay: string;
  provisional: boolean;
  /** When those who must act are reminded. */
  marks: DeadlineMark[];
}

export interface DeadlineMark {
  mark: ReminderMark;
  at: string;
  isPast: boolean;
}
