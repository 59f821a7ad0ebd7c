import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Calendar } from './domain/business-calendar.ts';
import type { Actor } from './domain/people.ts';
import type { Appeal, CodedText, DocumentRef, StepState } from './domain/case-parts.ts';
import type { CaseSnapshot } from './domain/case.ts';
import type { PaymentNotice } from './domain/payment-notice.ts';
import type { ReturnStage } from './domain/stage-names.ts';
import type { Form, Json } from './domain/regulation.ts';
import type { SignedStep } from './domain/signature.ts';
import type { Status } from './domain/status.ts';
import type { Term } from './domain/term.ts';
import type { PaymentRefunded } from './domain/payment-workflows.ts';

export * from './domain/payment-workflows.ts';

export const WORKFLOW_TYPE = 'application';

/** Wakes a watch, or a refund: there is reason to ask at once. A signal, there is nothing to refuse. */
export const askNow = defineSignal<[], 'askNow'>('askNow');

/** Plays made-up cases under a version of a regulation. */
export const REHEARSAL_TYPE = 'rehearse';

/** Workflow id of a rehearsal; `id` is the same for the same scenarios under the same edition. */
export function rehearsalIdOf(code: string, version: number, id: string): string {
  return `rehearsal-${code}-${version.toString()}-${id}`;
}

/** Sends the code that confirms an address of a person. */
export const CONTACT_TYPE = 'confirmContact';

export function contactIdOf(contactId: string): string {
  return `contact-${contactId}`;
}

/** Workflow id of a case. */
export function workflowIdOf(caseNumber: string): string {
  return `application-${caseNumber}`;
}

/**
 * The commands that change a case, each with its body. All are updates, never signals: a refusal must reach the
 * caller. The answer comes after the change is durable and visible to every later read.
 */
export interface Commands {
  submit: Record<string, never>;
  resubmit: {
    form?: Form;
    answers?: CodedText[];
    comment?: string;
    /** All documents of the case as of now. */
    documents: DocumentRef[];
  };
  pay: { paymentId: string; method: string };
  noticePayment: PaymentNotice;
  /** Money that staff gave back has reached its payer. */
  noticeRefund: PaymentRefunded;
  confirm: Record<string, never>;
  withdraw: { reason: string };
  /** Whoever is entitled adds information; `documents` are all of the case as of now. */
  supplement: { comment: string; documents: DocumentRef[] };
  dispute: { reason: string };
  appeal: Pick<Appeal, 'grounds' | 'text' | 'wanted' | 'documentIds' | 'critical'>;
  verify: { outcome: 'match' | 'mismatch'; comment: string };
  claim: Record<string, never>;
  assign: { officer: { id: string; name: string; unit: string } };
  handover: { agency: string; unit: string | null; reason: string };
  clarify: { questions: CodedText[] };
  rework: { remarks: { path: string; text: string }[] };
  approve: { comment?: string };
  refuse: { reasons: CodedText[] };
  completeStep: {
    step: string;
    result: NonNullable<StepState['result']>;
    comment?: string;
    data?: Json;
    signature?: string;
    /** The signature as whoever sends the command has verified it. */
    signed?: SignedStep;
  };
  render: { documents?: DocumentRef[]; instructions?: string };
  return: { stage: ReturnStage; reason: string };
  extend: { term: Term; reason: string };
  annul: { reason: string };
  expedite: { number: string; reason: string };
  decide: {
    number: string;
    outcome: 'granted' | 'denied';
    reasons: CodedText[];
    returnTo?: ReturnStage;
  };
}

export type CommandName = keyof Commands;

/** What every command carries besides its body. */
export interface Envelope<Body> {
  body: Body;
  actor: Actor;
  /** Idempotency key, if the caller gave one. */
  key: string | null;
  /** The version of the case that the caller saw (`If-Match`); refused as `stale` when it has changed since. */
  expectedSeq: number | null;
}

export type Command<Name extends CommandName> = Envelope<Commands[Name]>;

/** The case after a command. */
export interface Receipt {
  seq: number;
  status: Status;
}

function command<Name extends CommandName>(name: Name) {
  return defineUpdate<Receipt, [Command<Name>], Name>(name);
}

export const commands = {
  submit: command('submit'),
  resubmit: command('resubmit'),
  pay: command('pay'),
  noticePayment: command('noticePayment'),
  noticeRefund: command('noticeRefund'),
  confirm: command('confirm'),
  withdraw: command('withdraw'),
  supplement: command('supplement'),
  dispute: command('dispute'),
  appeal: command('appeal'),
  verify: command('verify'),
  claim: command('claim'),
  assign: command('assign'),
  handover: command('handover'),
  clarify: command('clarify'),
  rework: command('rework'),
  approve: command('approve'),
  refuse: command('refuse'),
  completeStep: command('completeStep'),
  render: command('render'),
  return: command('return'),
  extend: command('extend'),
  annul: command('annul'),
  expedite: command('expedite'),
  decide: command('decide'),
};

/** A new production calendar. A signal: it comes from another workflow, and there is nothing to refuse. */
export const calendarChanged = defineSignal<[Calendar], 'calendarChanged'>('calendarChanged');

/** Tells the open cases of a new production calendar. */
export const CALENDAR_MOVE_TYPE = 'moveDeadlines';

export interface CalendarMove {
  code: string;
  version: string;
  /** ISO instant at which the calendar was stored. */
  storedAt: string;
  /** The last pass: only cases that were being filed then. */
  isLast: boolean;
  /** Id of the case up to which this pass has come. */
  after: string | null;
  /** Cases told so far. */
  told: number;
}

/** Workflow id of the move to a version of a calendar; one a version. */
export function calendarMoveIdOf({
  code,
  version,
}: Pick<CalendarMove, 'code' | 'version'>): string {
  return `calendar-${code}-${version}`;
}

/** The whole state of a case, for operators and tests. */
export const snapshotQuery = defineQuery<CaseSnapshot>('snapshot');

/**
 * Why a command was refused: the stable `type` of the failure that the caller gets.
 * `api/errors.ts` maps each to an HTTP status.
 */
export const REFUSALS = [
  'not_allowed_in_status',
  'stale',
  'not_executor',
  'decided_by_same_person',
  'new_evidence_required',
  'unknown_appeal',
  'unknown_step',
  'signature_required',
  'step_of_other_role',
  'unknown_payment',
  'payment_method_unknown',
  'payment_provider_unavailable',
  'payment_under_way',
  'extension_limit',
  'return_not_earlier',
  'busy',
] as const;
export type Refusal = (typeof REFUSALS)[number];
