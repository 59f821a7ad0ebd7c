import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { Json, Regulation } from '../../workflows/domain/regulation.ts';
import type { RehearsalEvent } from '../../workflows/domain/rehearsal.ts';
import type { CommandName, Commands } from '../../workflows/messages.ts';
import { actorOf } from './cast.ts';
import { madeUpDocument } from './made-up-document.ts';

/** A command with the body that the event gives it; the case itself is the judge of it. */
export interface MadeUpCommand {
  name: CommandName;
  body: unknown;
}

interface Moment {
  regulation: Regulation;
  facts: CaseFacts;
  /** Index of the event in its rehearsal. */
  index: number;
  /** ISO instant at which it happens. */
  at: string;
}

/**
 * The commands that an event means. Where REST would take ids of documents, a rehearsal names `documents` by their kinds;
 * an appeal is the last one filed.
 */
export function commandsOf(event: RehearsalEvent, moment: Moment): MadeUpCommand[] {
  const { facts, index, regulation } = moment;
  const { documents: kinds, ...body } = event.with;
  const made = stringsOf(kinds).map((kind) => {
    return madeUpDocument(regulation, kind, `${kind}-${index.toString()}`);
  });
  const action = event.do;
  switch (action) {
    case 'pay':
      return payment(event.with, moment);
    case 'resubmit':
    case 'supplement':
      return [{ name: action, body: { ...body, documents: [...facts.documents, ...made] } }];
    case 'appeal':
      return [{ name: action, body: { ...body, documentIds: made.map(({ id }) => id) } }];
    case 'render':
      return [{ name: action, body: { ...body, documents: made } }];
    case 'assign': {
      const role = event.with.officerId === 'otherOfficer' ? 'otherOfficer' : 'officer';
      const { id, name } = actorOf(role, facts);
      return [{ name: action, body: { officer: { id, name, unit: unitOf(moment) } } }];
    }
    case 'complete_step':
      return [{ name: 'completeStep', body }];
    case 'expedite':
    case 'decide':
      return [{ name: action, body: { ...body, number: facts.appeals.at(-1)?.number ?? '' } }];
    default:
      return [{ name: action, body }];
  }
}

/**
 * The whole way of the money: an attempt, unless one is open already, and what the provider says of it. With the outcome
 * `begun` it says nothing yet, so that its notice can come late.
 */
function payment(given: RehearsalEvent['with'], moment: Moment): MadeUpCommand[] {
  const { facts, regulation, index, at } = moment;
  const open = facts.payment?.attempts.findLast(({ status }) => status === 'open');
  const paymentId = open?.id ?? `payment-${index.toString()}`;
  const method = regulation.fee?.methods[0] ?? '';
  const begin: Commands['pay'] = { paymentId, method };
  const notice: Commands['noticePayment'] = {
    paymentId,
    outcome: given.outcome === 'declined' ? 'failed' : 'paid',
    amount: facts.payment?.amount ?? 0,
    currency: facts.payment?.currency ?? '',
    at: typeof given.at === 'string' ? given.at : at,
    receiptUrl: null,
    error: given.outcome === 'declined' ? { code: 'declined', text: 'declined' } : null,
  };
  return [
    ...(open ? [] : [{ name: 'pay' as const, body: begin }]),
    ...(given.outcome === 'begun' ? [] : [{ name: 'noticePayment' as const, body: notice }]),
  ];
}

function unitOf({ facts, regulation }: Moment): string {
  return facts.assignment?.unit ?? facts.assessment?.unit ?? regulation.routing[0]?.unit ?? '';
}

function stringsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
