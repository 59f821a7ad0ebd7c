import type { Order } from './judge.ts';
import { edge } from './edges.ts';
import { MAX_APPEALS, openAppeal, openStep, sectionOf, standing } from './model-case.ts';
import type { Answers, ModelCase } from './model-case.ts';
import { keepOverdue } from './keep-overdue.ts';
import { awaitsRegistries } from './next-by-itself.ts';
import { decideAppeal, noteAppeal } from './note-appeal.ts';
import { noteDesk } from './note-desk.ts';
import { passSilently } from './pass-silently.ts';
import { beginRecord, noteRecord, noteRevoked } from './records.ts';
import { sendBack } from './send-back.ts';

/** One line of the journal. */
export interface Line {
  seq: number;
  type: string;
  at: string;
  actorId: string;
  fromStatus: string | null;
  toStatus: string;
  data: unknown;
}

/** What the walk knows of a command that a line of the journal does not tell. */
export interface Given {
  order: Order | null;
  answers?: Answers;
  executor?: string | null;
  appealNumber?: string;
}

/** The case after an event: status, sections, people, money, clocks. */
export function take(model: ModelCase, line: Line, given: Given): void {
  const way = edge(line.type, model.status);
  if (!way) throw new Error(`${line.type} from ${model.status} is no edge`);
  const before = model.status;
  model.status = way.to;
  model.seq += 1;
  model.at = line.at;
  const { order } = given;

  note(model, line, given);
  noteDesk(model, line, given);
  const moved = model.status !== before || line.type === 'accepted';
  if (line.type === 'accepted') model.book.accept(line.at);
  if (moved) enter(model, line.at);
  else if (line.type === 'stepCompleted') openStepTerm(model, line.at);
  if (order?.name === 'extend') model.book.extensions.push(order.body.term);
  model.book.count(model.status, line.at);
  keepOverdue(model, line);
  passSilently(model);
  beginRecord(model);
  const asks = awaitsRegistries(model);
  model.askedSince = asks ? (model.askedSince ?? line.at) : null;
}

function enter(model: ModelCase, at: string): void {
  model.book.enter(model.status, at, standing(model).length < MAX_APPEALS);
  model.reminded.clear();
  const isFinal = ['COMPLETED', 'NOT_COMPLETED', 'ANNULLED', 'ARCHIVED'].includes(model.status);
  if (isFinal) model.isClosed = true;
  if (!['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'APPROVED'].includes(model.status)) {
    model.isQueued = false;
  }
  if (model.status === 'APPROVED') openStepTerm(model, at);
}

function openStepTerm(model: ModelCase, at: string): void {
  model.book.close('step');
  const step = openStep(model);
  if (step && !step.automatic && step.term !== undefined) model.book.open('step', step.term, at);
}

function note(model: ModelCase, { type, at, actorId }: Line, given: Given): void {
  const { order } = given;
  const { book, regulation } = model;
  switch (type) {
    case 'resubmitted': {
      const next = given.answers ?? model.answers;
      if ((next === 'mismatching') !== (model.answers === 'mismatching')) model.isChanged = true;
      model.answers = next;
      return;
    }
    case 'assessed':
      model.isAssessed = true;
      return;
    case 'manualCheckRequested':
      model.manualCheck = true;
      return;
    case 'verified':
    case 'manuallyVerified':
      model.manualCheck = false;
      model.isChanged = false;
      if (sectionOf(model) === 'verification') model.done.add('verification');
      return;
    case 'mismatchFound':
      model.manualCheck = false;
      model.isChanged = false;
      model.decidedBy = actorId;
      return;
    case 'foundInadmissible':
    case 'conflictFound':
    case 'refused':
    case 'paymentLapsed':
    case 'approved':
      model.decidedBy = actorId;
      return;
    case 'paymentRequested':
      model.payment = {
        dueAt: book.dueAfter(regulation.windows.payment, at),
        isConfirmed: false,
        isSuspended: false,
        attempts: model.payment?.attempts ?? new Map<string, 'open'>(),
      };
      return;
    case 'paymentSuspended':
      if (model.payment) model.payment.isSuspended = true;
      book.close('payment');
      return;
    case 'paymentStarted':
      if (order?.name === 'pay') model.payment?.attempts.set(order.body.paymentId, 'open');
      return;
    case 'paymentFailed':
    case 'paymentReturned':
    case 'paymentConfirmed':
    case 'paymentRevived':
      noteMoney(model, type, order);
      return;
    case 'queuedForDispatcher':
      model.isQueued = true;
      model.executor = null;
      return;
    case 'assigned':
    case 'reassigned':
    case 'claimed':
    case 'handedOver':
      model.executor = given.executor ?? null;
      if (order?.name === 'assign') model.hasUnit = true;
      if (order?.name === 'handover') {
        const { agency, unit } = order.body;
        model.agency = agency;
        model.hasUnit = unit !== null || (agency === regulation.agency && model.isRouted);
      }
      if (type !== 'claimed') model.isQueued = false;
      return;
    case 'stepCompleted':
    case 'stepRejected':
    case 'stepNeedsClarification': {
      if (type === 'stepRejected') model.decidedBy = actorId;
      const step = model.steps.find(({ isDone }) => !isDone);
      if (!step) return;
      step.isDone = type === 'stepCompleted';
      step.by = order ? actorId : null;
      if (step.isDone) noteRecord(model, step.code);
      return;
    }
    case 'recordRevoked':
      noteRevoked(model);
      return;
    case 'executed':
      model.done.add('execution');
      return;
    case 'appealed':
    case 'disputed':
      noteAppeal(model, type, given);
      return;
    case 'appealExpedited':
      Object.assign(openAppeal(model) ?? {}, { isExpedited: true });
      book.change('appealReview', regulation.terms.appealExpedited);
      return;
    case 'appealDenied':
    case 'appealGranted':
    case 'appealReturned':
      decideAppeal(model, type, actorId, order);
      return;
    case 'appealLapsed':
      book.close('appeal');
      model.isClosed = true;
      return;
    case 'returned':
      if (order?.name === 'return') sendBack(model, order.body.stage);
      return;
  }
}

function noteMoney(model: ModelCase, type: string, order: Order | null): void {
  if (!model.payment || order?.name !== 'noticePayment') return;
  const { attempts } = model.payment;
  const { paymentId } = order.body;
  if (type === 'paymentFailed') attempts.set(paymentId, 'failed');
  else if (type === 'paymentReturned') attempts.set(paymentId, 'returned');
  else {
    attempts.set(paymentId, 'paid');
    Object.assign(model.payment, { isConfirmed: true, isSuspended: false });
    model.done.add('payment');
    if (type === 'paymentRevived') model.decidedBy = null;
  }
}
