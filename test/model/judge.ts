import { STAGES } from '../../workflows/domain/stage-names.ts';
import type { CommandName, Commands } from '../../workflows/messages.ts';
import { EDGES } from './edges.ts';
import { openAppeal, sectionOf, standing, stepOfPerson, type ModelCase } from './model-case.ts';
import { awaitsStaff } from './next-by-itself.ts';

/** A command that somebody gives. */
export type Order = {
  [Name in CommandName]: {
    name: Name;
    body: Commands[Name];
    actor: { id: string; role: string };
    /** The version of the case that its giver has seen. */
    expectedSeq: number | null;
  };
}[CommandName];

/** The action that a command takes; the provider's notices and filing are nobody's to be allowed. */
const ACTIONS: Partial<Record<CommandName, string>> = {
  completeStep: 'complete_step',
  noticePayment: '',
  submit: '',
};

/** The code with which a command is refused now; nothing when it has to be taken. */
export function judge(model: ModelCase, order: Order, now: string): string | null {
  if (order.expectedSeq !== null && order.expectedSeq !== model.seq) return 'stale';
  const action = ACTIONS[order.name] ?? order.name;
  if (action !== '') {
    if (!isPossible(model, action)) return 'not_allowed_in_status';
    if (!rightsOf(model, action).some((party) => is(party, order.actor, model))) {
      return 'not_executor';
    }
  }
  return refusalOf(model, order, now);
}

/** What somebody who is `party` to the case may do with it. */
export function allowed(model: ModelCase, party: string): string[] {
  const actions = EDGES.flatMap(({ from, action, by }) =>
    from === model.status && action !== undefined && by?.includes(party) ? action : [],
  );
  return [...new Set(actions)].filter((action) => isPossible(model, action)).sort();
}

function isPossible(model: ModelCase, action: string): boolean {
  const hasEdge = EDGES.some((edge) => edge.from === model.status && edge.action === action);
  if (model.isClosed || !hasEdge) return false;
  const isWithOfficer = ['ASSIGNED', 'UNDER_REVIEW'].includes(model.status);
  switch (action) {
    case 'verify':
      return model.manualCheck;
    case 'assign':
      return model.isQueued || isWithOfficer || stepOfPerson(model) !== undefined;
    case 'handover':
      return model.isQueued || isWithOfficer || model.status === 'APPEAL_REVIEW';
    case 'complete_step':
      return stepOfPerson(model) !== undefined;
    case 'appeal':
      return model.book.has('appeal');
    case 'expedite':
      return openAppeal(model)?.isExpedited === false;
    default:
      return true;
  }
}

function rightsOf({ status }: ModelCase, action: string): readonly string[] {
  return EDGES.find((edge) => edge.from === status && edge.action === action)?.by ?? [];
}

function is(party: string, { id, role }: Order['actor'], { executor }: ModelCase): boolean {
  if (party === 'executor') return executor === id;
  return role === party || (party === 'applicant' && role === 'system');
}

function refusalOf(model: ModelCase, { name, body, actor }: Order, now: string): string | null {
  const appeal = openAppeal(model);
  switch (name) {
    case 'pay':
      return model.regulation.fee?.methods.includes(body.method) ? null : 'payment_method_unknown';
    case 'noticePayment':
      return model.payment?.attempts.has(body.paymentId) ? null : 'unknown_payment';
    case 'completeStep': {
      const step = stepOfPerson(model);
      if (step?.code !== body.step) return 'unknown_step';
      if (step.role !== actor.role) return 'step_of_other_role';
      if (step.role === 'officer' && model.executor !== actor.id) return 'not_executor';
      const isUnsigned = step.signature && body.result === 'success' && !body.signature;
      return isUnsigned ? 'signature_required' : null;
    }
    case 'return':
      return isEarlier(model, body.stage) ? null : 'return_not_earlier';
    case 'extend':
      return model.book.mayExtend(body.term, now) ? null : 'extension_limit';
    case 'appeal': {
      const known = standing(model).flatMap(({ documentIds }) => documentIds);
      const isNew = body.documentIds.some((id) => !known.includes(id));
      return standing(model).length > 0 && !isNew ? 'new_evidence_required' : null;
    }
    case 'expedite':
      return appeal?.number === body.number ? null : 'unknown_appeal';
    case 'decide':
      if (appeal?.number !== body.number) return 'unknown_appeal';
      return appeal.against.includes(actor.id) ? 'decided_by_same_person' : null;
    default:
      return null;
  }
}

/** Only to a section that the case has left. */
function isEarlier(model: ModelCase, stage: string): boolean {
  const all: readonly string[] = STAGES;
  return all.indexOf(stage) < all.indexOf(sectionOf(model) ?? 'result');
}

/** Those who have more to do than to wait, add to it or give up. */
export function awaited(model: ModelCase): string[] {
  const parties = awaitsStaff(model) ? ['executor', 'officer', 'head'] : ['applicant'];
  return parties.filter((party) =>
    allowed(model, party).some((action) => action !== 'withdraw' && action !== 'supplement'),
  );
}
