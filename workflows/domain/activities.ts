import type { Actor, Applicant } from './people.ts';
import type { CaseEvent, CaseFacts } from './case.ts';
import type { Difference, DocumentRef, Finding } from './case-parts.ts';
import type { ExecutionStep, Form, RegistryCheck, Titles } from './regulation.ts';
import type { Status } from './status.ts';

/** One event with the state of the case after it: written once, however often it is tried. */
export interface EventRecord {
  caseId: string;
  seq: number;
  /** ISO instant, the workflow's clock. */
  at: string;
  actor: Actor;
  event: CaseEvent;
  from: Status;
  /** The whole row after the event (`to` is its status). */
  facts: CaseFacts;
  /** Idempotency key under which the command came. */
  key: string | null;
}

/** An event on its way to the journal. */
export type PendingEvent = Omit<EventRecord, 'facts'> & { to: Status };

export interface Candidate {
  id: string;
  name: string;
  unit: string;
  /** Cases that are open with this officer now. */
  openCases: number;
}

export interface CheckoutRequest {
  /** Our id of the attempt; the provider's idempotency key. */
  paymentId: string;
  caseNumber: string;
  amount: number;
  currency: string;
  purpose: Titles;
  method: string;
  /** ISO instant */
  expiresAt: string;
}

/** All that a case's workflow asks of the world; `activities/` implements it. */
export interface CaseActivities {
  /** Writes events in their order; `facts` are those after the last of them. */
  recordEvents(moment: { events: PendingEvent[]; facts: CaseFacts }): Promise<void>;
  /** Form, cross-field rules and documents of a draft or a case against its regulation version. */
  checkApplication(input: {
    serviceCode: string;
    serviceVersion: number;
    form: Form;
    documents: DocumentRef[];
  }): Promise<{ missing: Finding[]; remarks: Finding[] }>;
  /** Asks each registry; throws (and is retried) while one cannot be reached or answers rubbish. */
  verifyApplicant(input: {
    requestId: string;
    registries: RegistryCheck[];
    applicant: Applicant;
    form: Form;
  }): Promise<{ differences: Difference[] }>;
  /** Officers of a unit with their current loads. */
  loadCandidates(input: { agency: string; unit: string }): Promise<Candidate[]>;
  /** Opens a checkout at the payment provider; the same `paymentId` gives the same checkout. */
  startCheckout(request: CheckoutRequest): Promise<{ payUrl: string; expiresAt: string }>;
  /** Gives a payment back; once per payment. */
  refundPayment(input: { paymentId: string; amount: number; reason: string }): Promise<void>;
  /** Makes and stores the document of an automatic step; the same case and step give the same document. */
  makeDocument(input: {
    caseId: string;
    caseNumber: string;
    serviceCode: string;
    serviceVersion: number;
    applicant: Applicant;
    form: Form;
    step: ExecutionStep;
    /** ISO instant */
    at: string;
    zone: string;
  }): Promise<DocumentRef>;
}
