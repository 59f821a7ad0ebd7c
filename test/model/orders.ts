import { randomUUID } from 'node:crypto';
import { RETURN_STAGES } from '../../workflows/domain/stage-names.ts';
import type { Commands, CommandName } from '../../workflows/messages.ts';
import { appeal, verdict } from '../givens/appeal.ts';
import type { Intent } from './intents.ts';
import { allowed, type Order } from './judge.ts';
import { openAppeal, openStep, type Answers, type ModelCase } from './model-case.ts';
import { formOf, type Variant } from './variants.ts';
import type { Sent } from './follower.ts';

/** Everybody who may try something, each with the first of their roles. */
const PEOPLE = {
  ivanova: 'applicant',
  'officer.mvd': 'officer',
  'officer2.mvd': 'officer',
  'head.mvd': 'head',
  'dispatcher.mvd': 'head',
  auditor: 'auditor',
};
/** Those to whom a case may be assigned, by its agency: the API lets nobody else be named. */
const OFFICERS: Record<string, { id: string; unit: string }[]> = {
  mvd: [
    { id: 'officer.mvd', unit: 'mvd-licensing' },
    { id: 'officer2.mvd', unit: 'mvd-licensing' },
  ],
  soc: [{ id: 'officer.soc', unit: 'soc-benefits' }],
};
const REASON = 'Так нужно';

/** What people do; money is told of by its provider, and filing is done. */
const NAMES = [
  ...(['resubmit', 'pay', 'confirm', 'withdraw', 'supplement', 'dispute', 'appeal'] as const),
  ...(['verify', 'claim', 'assign', 'handover', 'clarify', 'rework', 'approve'] as const),
  ...(['refuse', 'completeStep', 'render', 'return', 'extend', 'annul'] as const),
  ...(['expedite', 'decide'] as const),
] satisfies CommandName[];
type Name = (typeof NAMES)[number];

/** A way on is taken more often than one out: cases have to live long enough to be walked through. */
const SELDOM: readonly string[] = ['withdraw', 'annul', 'refuse', 'return', 'supplement', 'extend'];

const pick = <One>(from: readonly One[], at: number): One | undefined => from[at % from.length];

/** Something that somebody may do now; nothing where nobody may do anything. */
export function lawful(model: ModelCase, variant: Variant, intent: Intent): Sent | null {
  const ways = Object.entries(PEOPLE).flatMap(([id, role]) => {
    const parties = [role, ...(model.executor === id ? ['executor'] : [])];
    const actions = new Set(parties.flatMap((party) => allowed(model, party)));
    return [...actions].map((action) => ({ id, action }));
  });
  const likely = ways.filter(({ action }) => !SELDOM.includes(action));
  const way = pick(likely.length > 0 && intent.who % 8 > 0 ? likely : ways, intent.which);
  const name = NAMES.find(
    (one) => (one === 'completeStep' ? 'complete_step' : one) === way?.action,
  );
  return way && name ? order(model, variant, name, way.id, intent.how) : null;
}

/** Anything by anybody, whether they may or not. */
export function anything(model: ModelCase, variant: Variant, intent: Intent): Sent {
  const name = pick(NAMES, intent.which) ?? 'claim';
  const id = pick(Object.keys(PEOPLE), intent.who) ?? 'ivanova';
  return order(model, variant, name, id, intent.how);
}

function order(model: ModelCase, { service }: Variant, name: Name, id: string, how: number): Sent {
  const role = Object.entries(PEOPLE).find(([login]) => login === id)?.[1] ?? 'auditor';
  const answers = pick<Answers>(
    ['good', 'good', 'good', 'incomplete', 'mismatching', 'inadmissible', 'good'],
    how,
  );
  const bodies = bodiesOf(model, how, formOf(service, answers ?? 'good'));
  const of = <One extends Name>(one: One) => ({
    order: { name: one, body: bodies[one], actor: { id, role }, expectedSeq: null },
  });
  return { ...(of(name) as { order: Order }), ...(answers && { answers }) };
}

function bodiesOf(
  model: ModelCase,
  how: number,
  form: NonNullable<Commands['resubmit']['form']>,
): Pick<Commands, Name> {
  const officer = pick(OFFICERS[model.agency] ?? [], how) ?? { id: 'nobody', unit: 'none' };
  const number = how % 9 === 0 ? 'A-0' : (openAppeal(model)?.number ?? 'A-1');
  const step = openStep(model);
  const stage = pick(RETURN_STAGES, how) ?? 'review';
  const isSigned = step?.signature === true && how % 7 > 0;
  return {
    resubmit: { form, documents: [] },
    pay: { paymentId: randomUUID(), method: how % 9 === 0 ? 'barter' : 'card' },
    confirm: {},
    withdraw: { reason: REASON },
    supplement: { comment: REASON, documents: [] },
    dispute: { reason: REASON },
    appeal: appeal({ documentIds: how % 3 > 0 ? [randomUUID()] : [] }),
    verify: { outcome: how % 4 === 0 ? 'mismatch' : 'match', comment: REASON },
    claim: {},
    assign: { officer: { ...officer, name: officer.id } },
    handover:
      how % 2 === 0
        ? { agency: 'mvd', unit: 'mvd-licensing', reason: REASON }
        : { agency: 'soc', unit: how % 4 === 1 ? 'soc-benefits' : null, reason: REASON },
    clarify: { questions: [{ code: 'q', text: REASON }] },
    rework: { remarks: [{ path: 'form.purpose', text: REASON }] },
    approve: {},
    refuse: { reasons: [{ code: 'other', text: REASON }] },
    completeStep: {
      step: how % 11 === 0 ? 'no-such-step' : (step?.code ?? 'none'),
      result: how % 10 === 1 ? 'rejected' : how % 10 === 2 ? 'needs_clarification' : 'success',
      ...(isSigned && { signature: 'ЭП' }),
    },
    render: {},
    return: { stage, reason: REASON },
    extend: {
      term:
        pick([{ workingDays: 1 }, { workingDays: 4 }, { calendarDays: 3 }, 'PT6H'], how) ?? 'PT1H',
      reason: REASON,
    },
    annul: { reason: REASON },
    expedite: { number, reason: REASON },
    decide: verdict(number, how % 5 < 2 ? 'denied' : 'granted', how % 3 === 0 ? undefined : stage),
  };
}
