import type { Calendar } from './business-calendar.ts';
import type { Form, Json, Procedure } from './regulation.ts';
import type { Status } from './status.ts';
import type { Term } from './term.ts';
import type { EventType } from './transitions.ts';

/** The sections of a regulation, in their order. */
export const STAGES = [
  'intake',
  'completeness',
  'verification',
  'payment',
  'assignment',
  'review',
  'execution',
  'result',
  'appeal',
] as const;
export type StageName = (typeof STAGES)[number];

/** Stages to which `head`, or an appeal that was granted, may send a case back. */
export const RETURN_STAGES = [
  'completeness',
  'verification',
  'assignment',
  'review',
  'execution',
] as const satisfies readonly StageName[];
export type ReturnStage = (typeof RETURN_STAGES)[number];

export const ROLES = [
  'applicant',
  'participant',
  'officer',
  'head',
  'designer',
  'support',
  'controller',
  'auditor',
  'admin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who did something. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** The pipeline itself, when no person acted. */
export const SYSTEM: Actor = { id: 'reglament', name: 'Reglament', role: 'system' };

/** The identity of the person an application is for, as their identity provider vouches for it. */
export interface Applicant {
  id: string;
  name: string;
  inn?: string;
  snils?: string;
  /** `YYYY-MM-DD` */
  birthDate?: string;
}

/** One thing that is missing or wrong. `code` is a key of the texts, unless an officer wrote `text` themselves. */
export interface Finding {
  path: string;
  code: string;
  params?: Record<string, string | number>;
  text?: string;
}

export interface CodedText {
  code: string;
  text: string;
}

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
  /** The last instant at which a payment counts, by the provider's clock. */
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

/** What is known of a case: the part that people see, written whole to its row with every event. */
export interface CaseFacts {
  status: Status;
  stage: StageName;
  form: Form;
  documents: DocumentRef[];
  missing: Finding[];
  remarks: Finding[];
  questions: CodedText[];
  /** Registries could not be reached: an officer verifies by hand. */
  manualCheck: boolean;
  differences: Difference[];
  payment: Payment | null;
  assignment: Assignment | null;
  steps: StepState[];
  decision: Decision | null;
  result: { at: string; documentIds: string[]; instructions: string | null } | null;
  appeals: Appeal[];
  deadlines: Partial<Record<DeadlineCode, CaseDeadline>>;
  pauses: { from: string; to: string | null }[];
  extensions: Term[];
  overdue: boolean;
  submittedAt: string;
  /** The workflow has nothing more to wait for. */
  closed: boolean;
}

/** Everything a case's workflow carries from run to run; plain JSON. */
export interface CaseSnapshot {
  id: string;
  number: string;
  territory: string;
  applicant: Applicant;
  /** Who filed it, and under which idempotency key. */
  submission: { actor: Actor; key: string | null };
  procedure: Procedure;
  calendar: Calendar;
  /** Number of the newest event in the journal. */
  seq: number;
  facts: CaseFacts;
  /** The applicant changed a value that registries had confirmed. */
  reverify: boolean;
  /** Stages that have run, with the end they brought; a stage that is not here runs (again). */
  done: Record<string, CaseEnd | null>;
}

export const CASE_ENDS = [
  'completed',
  'rejected',
  'refused',
  'not_completed',
  'annulled',
  'archived',
  'disputed',
] as const;
export type CaseEnd = (typeof CASE_ENDS)[number];

/** One line of the journal, before it gets its number. */
export interface CaseEvent {
  type: EventType;
  comment?: string | null;
  data?: Json;
}
