import type { Order } from './judge.ts';
import { edge } from './edges.ts';
import { MAX_APPEALS, openAppeal, openStep, sectionOf, SECTIONS, standing } from './model-case.ts';
import type { Answers, ModelCase } from './model-case.ts';
import { awaitsRegistries, nextByItself } from './next-by-itself.ts';
import { sendBack, takeUpAfterAppeal } from './send-back.ts';
import { watched } from './timed.ts';

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
  const moved = model.status !== before || line.type === 'accepted';
  if (line.type === 'accepted') model.book.accept(line.at);
  if (moved) enter(model, line.at);
  else if (line.type === 'stepCompleted') openStepTerm(model, line.at);
  if (order?.name === 'extend') model.book.extensions.push(order.body.term);
  model.book.count(model.status, line.at);
  keepOverdue(model, line);
  passSilently(model);
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
        attempts: model.payment?.attempts ?? new Map(),
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
      return;
    }
    case 'executed':
      model.done.add('execution');
      return;
    case 'appealed':
    case 'disputed':
      noteAppeal(model, type, given);
      return;
    case 'appealExpedited':
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

function noteAppeal(model: ModelCase, type: string, { order, appealNumber = '' }: Given): void {
  const isDispute = type === 'disputed';
  const makers = [...model.steps.map(({ by }) => by), model.executor];
  const deciders = [...standing(model).flatMap(({ against }) => against), model.decidedBy];
  model.appeals.push({
    number: appealNumber,
    documentIds: order?.name === 'appeal' ? order.body.documentIds : [],
    against: (isDispute ? makers : deciders).filter((id) => id !== null),
    outcome: null,
  });
}

function decideAppeal(model: ModelCase, type: string, by: string, order: Order | null): void {
  const appeal = openAppeal(model);
  if (appeal) appeal.outcome = type === 'appealDenied' ? 'denied' : 'granted';
  if (type === 'appealDenied') model.decidedBy = by;
  else if (order?.name === 'decide') takeUpAfterAppeal(model, order.body.returnTo ?? 'execution');
  if (type === 'appealGranted') model.decidedBy = by;
}

/** A term that was broken stays so until whatever the agency owes now is in time. */
function keepOverdue(model: ModelCase, { type, at }: Line): void {
  const { book, regulation } = model;
  if (type === 'termBreached') model.isOverdue = true;
  const owed = watched(model);
  const isInTime = owed.length === 0 ? isOver(model) : owed.every((due) => due > at);
  if (isInTime) model.isOverdue = false;
  if (!model.isOverdue) {
    model.escalatedTo = -1;
    book.close('escalation');
  } else if (type === 'escalated') {
    model.escalatedTo += 1;
    book.close('escalation');
    const isLast = regulation.escalation[model.escalatedTo + 1] === undefined;
    const within = regulation.escalation[model.escalatedTo]?.within;
    if (!isLast && within !== undefined) book.open('escalation', within, at);
  }
}

function isOver({ status }: ModelCase): boolean {
  return [
    ...['SERVICE_RENDERED', 'COMPLETED', 'REJECTED', 'REFUSED'],
    ...['NOT_COMPLETED', 'ANNULLED', 'ARCHIVED'],
  ].includes(status);
}

/** Sections that have nothing to do leave no trace in the journal. */
function passSilently(model: ModelCase): void {
  for (const section of SECTIONS) {
    if (model.done.has(section)) continue;
    if (!isNothingToDo(model, section)) return;
    model.done.add(section);
  }
}

function isNothingToDo(model: ModelCase, section: string): boolean {
  const { status } = model;
  const isChecked = ['ACCEPTED', 'RECHECK'].includes(status) && nextByItself(model) === null;
  switch (section) {
    case 'completeness':
      return isChecked && !model.isQueued && !model.isClosed;
    case 'payment':
      return status !== 'AWAITING_PAYMENT' && isBeyond(status) && !isFeeDue(model);
    case 'assignment': {
      const waits = ['VERIFIED', 'PAYMENT_CONFIRMED', 'RECHECK', 'APPROVED'].includes(status);
      return isBeyond(status) && (!waits || (status === 'APPROVED' && model.executor !== null));
    }
    case 'review':
      return status === 'APPROVED';
    default:
      return false;
  }
}

const isFeeDue = ({ fee, payment }: ModelCase) => fee !== null && !payment?.isConfirmed;
/** Not at its end, nor under appeal. */
const isBeyond = (status: string) =>
  !['REJECTED', 'REFUSED', 'APPEAL_REVIEW', 'ANNULLED', 'NOT_COMPLETED', 'ARCHIVED'].includes(
    status,
  );
