import type { Calendar } from './business-calendar.ts';
import type { Actor, Applicant, EscalationLevel } from './people.ts';
import type { CaseEvent, CaseFacts } from './case.ts';
import type { LocalDate } from './local-date.ts';
import type { Assessment, CodedText, Difference, DocumentRef, Finding } from './case-parts.ts';
import type { ExecutionStep, Form, RegistryCheck, Titles } from './regulation.ts';
import type { PaymentNotice } from './payment-notice.ts';
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
  caseId: string;
  caseNumber: string;
  /** The number of the charge. */
  accrual: string | null;
  /** Earlier attempts that nobody shall pay by any more. */
  replaces: string[];
  amount: number;
  currency: string;
  purpose: Titles;
  method: string;
  /** ISO instant */
  expiresAt: string;
}

/** What the rules of a regulation judge. */
export interface Checked {
  form: Form;
  documents: DocumentRef[];
  applicant: Applicant;
  territory: string;
  /** Local date of filing. */
  filedOn: LocalDate;
}

export interface CheckResult {
  missing: Finding[];
  remarks: Finding[];
  /** Grounds on which the system rejects it; only what is complete is judged further. */
  rejections: CodedText[];
  assessment: Assessment | null;
}

/** All that a case's workflow asks of the world; `activities/` implements it. */
export interface CaseActivities {
  /** Writes events in their order; `facts` are those after the last of them. */
  recordEvents(moment: { events: PendingEvent[]; facts: CaseFacts }): Promise<void>;
  /** An application against its regulation version: form, cross-field rules, documents; then all other rules. */
  checkApplication(
    input: Checked & { serviceCode: string; serviceVersion: number },
  ): Promise<CheckResult>;
  /**
   * Takes the subject of a case for it; `holder` is the number of another open case that has it already. Asked again by
   * the same case it is the same case's.
   */
  claimSubject(input: {
    caseId: string;
    serviceCode: string;
    applicantId: string;
    subject: string;
  }): Promise<{ holder: string | null }>;
  /** Asks each registry; throws (and is retried) while one cannot be reached or answers rubbish. */
  verifyApplicant(input: {
    requestId: string;
    registries: RegistryCheck[];
    applicant: Applicant;
    form: Form;
  }): Promise<{ differences: Difference[] }>;
  /** Who has to hear of a broken term; a level that nobody holds falls to the agency's controller, then to an admin. */
  findResponsible(input: {
    agency: string;
    unit: string | null;
    level: EscalationLevel;
  }): Promise<Actor | null>;
  /** Holds a slot; the same key holds the same slot once. */
  holdSlot(input: {
    key: string;
    schedule: string;
    slot: string;
  }): Promise<{ outcome: 'held'; hold: string } | { outcome: 'taken' }>;
  /** Makes a held slot final; `lost` when the schedule has given it away. */
  confirmSlot(input: {
    schedule: string;
    hold: string;
  }): Promise<{ outcome: 'confirmed' | 'lost' }>;
  /** Gives a slot back, held or confirmed; one that is free already stays so. */
  releaseSlot(input: { schedule: string; hold: string }): Promise<void>;
  /** Writes a result to a registry, or writes over what was there under the key. */
  writeRecord(input: {
    registry: string;
    key: string;
    record: Record<string, string>;
  }): Promise<{ reference: string }>;
  /** Marks what was written under the key as revoked. */
  revokeRecord(input: { registry: string; key: string }): Promise<void>;
  /** Officers of a unit with their current loads. */
  loadCandidates(input: { agency: string; unit: string }): Promise<Candidate[]>;
  /**
   * Opens a checkout at the payment provider and closes those that it replaces; the same `paymentId` gives the same
   * checkout. Fails for good as `PaymentUnderWay` if one of those has been paid.
   */
  startCheckout(request: CheckoutRequest): Promise<{ payUrl: string; expiresAt: string }>;
  /** Closes the checkouts of these payments at the provider; what it tells of those that were paid all the same. */
  closePayments(input: { paymentIds: string[] }): Promise<PaymentNotice[]>;
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
    /** Who answers for it, and the agency that has the case; not known to cases that earlier code began to execute. */
    signer?: Actor | null;
    agency?: string | null;
  }): Promise<DocumentRef>;
}

/** What the delivery of a webhook asks of the world. */
export interface WebhookActivities {
  /** One try; throws (and is repeated) while the receiver cannot be reached or does not answer 2xx. */
  postWebhook(delivery: { deliveryId: string }): Promise<void>;
  /** What has not arrived by now is a dead letter. */
  buryWebhook(delivery: { deliveryId: string }): Promise<void>;
}

/** What the scan of a document asks of the world. */
export interface ScanActivities {
  /**
   * Has a version scanned and keeps the verdict; `gone` if there is no such version. Asked again, a version with a verdict
   * keeps it.
   */
  scanVersion(version: {
    documentId: string;
    version: number;
  }): Promise<'clean' | 'infected' | 'skipped' | 'gone'>;
}

/** What the move to a new production calendar asks of the world. */
export interface CalendarActivities {
  /**
   * Open cases, and applications that are being filed, which do not count by the newest calendar of that code yet, in the
   * order of their ids; and that calendar. `since`: only those filed at that ISO instant or later.
   */
  listOpenCases(page: {
    code: string;
    since: string | null;
    after: string | null;
    limit: number;
  }): Promise<{ calendar: Calendar; cases: { id: string; number: string }[] }>;
  /** Every case has been told of this version. */
  noteMoved(version: { code: string; version: string }): Promise<void>;
}
