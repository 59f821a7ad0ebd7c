import type { ReturnStage } from './stage-names.ts';
import type { Json } from './regulation.ts';
import type { Actor } from './people.ts';
import type { Term } from './term.ts';

/** One thing that is missing or wrong. `code` is a key of the texts, unless an officer wrote `text` themselves. */
export interface Finding {
  path: string;
  code: string;
  params?: Record<string, string | number>;
  text?: string;
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

export interface PaymentAttempt {
  id: string;
  method: string;
  payUrl: string;
  expiresAt: string;
  /** `superseded`: the payer began another attempt; money that comes by it still counts. */
  status: 'open' | 'superseded' | 'failed' | 'paid' | 'returned';
  /** The provider's reason, when it failed. */
  error: CodedText | null;
}

export interface Payment {
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
  signature: string | null;
  /** What an automatic step made. */
  documentId: string | null;
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
}
