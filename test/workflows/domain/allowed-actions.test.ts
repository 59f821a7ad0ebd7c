import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, type Action, type Party } from '../../../workflows/domain/actions.ts';
import { allowedActions, isPossible } from '../../../workflows/domain/allowed-actions.ts';
import type { CaseFacts } from '../../../workflows/domain/case.ts';
import type { CaseDeadline, Payment } from '../../../workflows/domain/case-parts.ts';
import { next } from '../../../workflows/domain/edges.ts';
import { nextStep, waitingStep } from '../../../workflows/domain/next-step.ts';
import { untouched } from '../../../workflows/domain/open-case.ts';
import type { ExecutionStep } from '../../../workflows/domain/regulation.ts';
import { factsOf, STATUS_CODES, type Status } from '../../../workflows/domain/status.ts';
import { TRANSITIONS, type Transition } from '../../../workflows/domain/transitions.ts';
import { factsWith } from '../../givens/cases.ts';

const step = (code: string, automatic = false): ExecutionStep => ({
  code,
  title: { ru: code, en: code },
  role: automatic ? 'system' : 'officer',
  automatic,
  signature: false,
});
const PROCEDURE = { steps: [step('examine'), step('print', true), step('hand-over')] };
const stepsDone = (...done: string[]) =>
  PROCEDURE.steps.map((one) => ({
    ...untouched(one),
    result: done.includes(one.code) ? ('success' as const) : null,
  }));

const APPEAL: CaseDeadline = {
  code: 'appeal',
  term: { calendarDays: 30 },
  startedAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-04-01T21:00:00.000Z',
  lastDay: '2026-04-01',
  provisional: false,
  marks: [],
};
const FEE: Payment = {
  amount: 100,
  currency: 'RUB',
  confirmed: false,
  suspended: false,
  dueAt: APPEAL.dueAt,
  paidAt: null,
  receiptUrl: null,
  attempts: [],
};

const appealed = (expedited: boolean): Partial<CaseFacts> => ({
  appeals: [
    {
      number: 'A-1',
      filedAt: APPEAL.startedAt,
      kind: 'appeal',
      grounds: 'other',
      text: '',
      wanted: '',
      documentIds: [],
      critical: true,
      expedited,
      against: [],
      decision: null,
    },
  ],
});

const MAY: [Status, Party, Partial<CaseFacts>, Action[]][] = [
  ['DRAFT', 'applicant', {}, []],
  ['ACCEPTED', 'applicant', {}, ['withdraw', 'supplement']],
  ['ACCEPTED', 'officer', {}, []],
  ['ACCEPTED', 'officer', { manualCheck: true }, ['verify']],
  ['ACCEPTED', 'head', { manualCheck: true }, ['verify', 'supplement', 'extend', 'annul']],
  ['INCOMPLETE', 'applicant', {}, ['resubmit', 'withdraw', 'supplement']],
  ['INCOMPLETE', 'executor', {}, ['supplement', 'annul']],
  ['AWAITING_PAYMENT', 'applicant', { payment: FEE }, ['pay', 'withdraw', 'supplement']],
  [
    'AWAITING_PAYMENT',
    'applicant',
    { payment: { ...FEE, confirmed: true } },
    ['withdraw', 'supplement'],
  ],
  ['AWAITING_PAYMENT', 'applicant', {}, ['withdraw', 'supplement']],
  ['AWAITING_PAYMENT', 'head', {}, ['supplement', 'return', 'annul']],
  ['ASSIGNED', 'officer', {}, ['claim']],
  ['ASSIGNED', 'head', {}, ['assign', 'handover', 'supplement', 'return', 'extend', 'annul']],
  ['UNDER_REVIEW', 'applicant', {}, ['withdraw', 'supplement']],
  ['UNDER_REVIEW', 'officer', {}, []],
  [
    'UNDER_REVIEW',
    'executor',
    {},
    ['handover', 'clarify', 'rework', 'approve', 'refuse', 'supplement', 'annul'],
  ],
  ['CLARIFICATION_REQUIRED', 'applicant', {}, ['resubmit', 'withdraw', 'supplement']],
  ['REWORK_REQUIRED', 'applicant', {}, ['resubmit', 'withdraw', 'supplement']],
  ['REWORK_REQUIRED', 'head', {}, ['supplement', 'return', 'annul']],
  ['RECHECK', 'officer', { manualCheck: true }, ['verify']],
  ['APPROVED', 'executor', { steps: stepsDone() }, ['complete_step', 'supplement', 'annul']],
  ['APPROVED', 'executor', { steps: stepsDone('examine') }, ['supplement', 'annul']],
  [
    'APPROVED',
    'head',
    { steps: stepsDone(), stage: 'execution' },
    ['complete_step', 'assign', 'supplement', 'return', 'extend', 'annul'],
  ],
  [
    'APPROVED',
    'executor',
    { steps: stepsDone('examine', 'print', 'hand-over') },
    ['supplement', 'annul'],
  ],
  ['EXECUTED', 'executor', {}, ['render', 'supplement', 'annul']],
  ['EXECUTED', 'applicant', {}, ['supplement']],
  ['SERVICE_RENDERED', 'applicant', {}, ['confirm', 'dispute', 'supplement']],
  ['COMPLETED', 'applicant', { closed: true }, []],
  ['REJECTED', 'applicant', { deadlines: { appeal: APPEAL } }, ['appeal']],
  ['REFUSED', 'applicant', { deadlines: { appeal: APPEAL } }, ['appeal']],
  ['REFUSED', 'applicant', {}, []],
  ['REFUSED', 'applicant', { deadlines: { appeal: APPEAL }, closed: true }, []],
  ['APPEAL_REVIEW', 'applicant', {}, ['supplement']],
  ['APPEAL_REVIEW', 'executor', {}, ['supplement']],
  ['APPEAL_REVIEW', 'head', appealed(false), ['expedite', 'decide', 'handover', 'supplement']],
  ['APPEAL_REVIEW', 'head', appealed(true), ['decide', 'handover', 'supplement']],
  ['ANNULLED', 'applicant', {}, []],
];

test.each(MAY)('in %s the %s, with %j, may: %j', (status, party, facts, actions) => {
  const found = allowedActions(factsWith({ status, ...facts }), PROCEDURE, [party]);
  expect([...found].sort()).toEqual([...actions].sort());
});

test('the step that waits is the first one not done; one of the system waits for nobody', () => {
  const at = (...done: string[]) => {
    const facts = factsWith({ steps: stepsDone(...done) });
    return [nextStep(facts, PROCEDURE)?.code, waitingStep(facts, PROCEDURE)?.code];
  };
  expect(at()).toEqual(['examine', 'examine']);
  expect(at('examine')).toEqual(['print', undefined]);
  expect(at('examine', 'print')).toEqual(['hand-over', 'hand-over']);
  expect(at('examine', 'print', 'hand-over')).toEqual([undefined, undefined]);
});

const facts = fc
  .record({
    status: fc.constantFrom(...STATUS_CODES),
    manualCheck: fc.boolean(),
    closed: fc.boolean(),
    payment: fc.constantFrom(null, FEE),
    deadlines: fc.constantFrom({}, { appeal: APPEAL }),
  })
  .map((some) => factsWith({ ...some, steps: stepsDone() }));

test('a closed case can be acted on by nobody, and every action that is possible has its edge', () => {
  const table: readonly Transition[] = TRANSITIONS;
  fc.assert(
    fc.property(facts, fc.constantFrom(...ACTIONS), (some, action) => {
      if (!isPossible(action, some, PROCEDURE)) return;
      expect(some.closed).toBe(false);
      expect(factsOf(some.status).end).not.toBe('final');
      const edge = TRANSITIONS.find(
        (row: Transition) => row.action === action && row.from.includes(some.status),
      );
      expect(edge && next(some.status, edge.event)).not.toBeNull();
      expect(table.find((row) => row.action === action)?.by).not.toHaveLength(0);
    }),
  );
});

test('who is of two parties may do what either may', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const of = (...parties: Party[]) => allowedActions(some, PROCEDURE, parties);
      expect(new Set(of('executor', 'officer'))).toEqual(
        new Set([...of('executor'), ...of('officer')]),
      );
      expect(of()).toEqual([]);
    }),
  );
});
