import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Payment } from '../../../workflows/domain/case-parts.ts';
import { judgePayment } from '../../../workflows/domain/judge-payment.ts';
import { SYSTEM } from '../../../workflows/domain/people.ts';
import { STATUS_CODES, type Status } from '../../../workflows/domain/status.ts';

const DUE_AT = '2026-03-16T21:00:00.000Z';
const PAYMENT: Payment = {
  amount: 35_000,
  currency: 'RUB',
  confirmed: false,
  suspended: false,
  dueAt: DUE_AT,
  paidAt: null,
  receiptUrl: null,
  attempts: [],
};

interface Situation {
  status?: Status;
  payment?: Partial<Payment>;
  amount?: number;
  currency?: string;
  at?: string;
  lateMoney?: 'revive' | 'refund';
  isAppealed?: boolean;
  isClosed?: boolean;
  reason?: string;
}

const judge = ({ status, payment, isAppealed, isClosed, reason, lateMoney, ...money }: Situation) =>
  judgePayment(
    {
      status: status ?? 'AWAITING_PAYMENT',
      decision: {
        outcome: 'rejected',
        at: DUE_AT,
        by: SYSTEM,
        comment: null,
        reasons: [{ code: reason ?? 'fee_not_paid', text: '' }],
      },
      closed: isClosed ?? false,
      appeals: isAppealed
        ? [
            {
              number: 'A1',
              filedAt: DUE_AT,
              kind: 'appeal',
              grounds: 'other',
              text: '',
              wanted: '',
              documentIds: [],
              critical: false,
              expedited: false,
              against: [],
              decision: null,
            },
          ]
        : [],
    },
    { ...PAYMENT, ...payment },
    { amount: 35_000, currency: 'RUB', at: '2026-03-10T12:00:00.000Z', ...money },
    { lateMoney: lateMoney ?? 'revive' },
  );

const LAST_MOMENT = '2026-03-16T20:59:59.999Z';
const LATE = '2026-03-16T21:00:00.001Z';

test.each<[string, Situation, ReturnType<typeof judgePayment>]>([
  ['the whole amount in time', {}, 'confirm'],
  ['a kopeck less', { amount: 34_999 }, 'return'],
  ['a kopeck more', { amount: 35_001 }, 'return'],
  ['nothing at all', { amount: 0 }, 'return'],
  ['another currency', { currency: 'USD' }, 'return'],
  ['a fee that is paid already', { payment: { confirmed: true } }, 'return'],
  ['late by its timestamp, but the window was not recorded as passed', { at: LATE }, 'confirm'],
  ['late for a suspended case', { at: LATE, payment: { suspended: true } }, 'confirm'],
  ['its notice late, in its last millisecond', { status: 'REJECTED', at: LAST_MOMENT }, 'revive'],
  ['its notice late, when its last day is over', { status: 'REJECTED', at: DUE_AT }, 'return'],
  ['late by its timestamp, the window recorded', { status: 'REJECTED', at: LATE }, 'return'],
  ['its notice late, money to be refunded', { status: 'REJECTED', lateMoney: 'refund' }, 'return'],
  ['its notice late, the rejection appealed', { status: 'REJECTED', isAppealed: true }, 'return'],
  [
    'the case rejected for another reason',
    { status: 'REJECTED', reason: 'data_mismatch' },
    'return',
  ],
  ['its notice late, the case just closing', { status: 'REJECTED', isClosed: true }, 'return'],
  ['its notice late, a kopeck less', { status: 'REJECTED', amount: 34_999 }, 'return'],
  ['its notice late, the case archived', { status: 'ARCHIVED' }, 'return'],
  ['its notice late, the case withdrawn', { status: 'ANNULLED' }, 'return'],
])('%s', (_, situation, verdict) => {
  expect(judge(situation)).toBe(verdict);
});

const situations = fc.record({
  status: fc.constantFrom(...STATUS_CODES),
  amount: fc.integer({ min: 34_998, max: 35_002 }),
  currency: fc.constantFrom('RUB', 'EUR'),
  at: fc.constantFrom('2026-03-10T12:00:00.000Z', LAST_MOMENT, DUE_AT, LATE),
  lateMoney: fc.constantFrom('revive' as const, 'refund' as const),
  isAppealed: fc.boolean(),
});

test('money that is kept is the exact fee, and for a case that can still use it', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const verdict = judge(situation);
      if (verdict === 'return') return;
      expect([situation.amount, situation.currency]).toEqual([35_000, 'RUB']);
      expect(situation.status).toBe(verdict === 'confirm' ? 'AWAITING_PAYMENT' : 'REJECTED');
    }),
  );
});

test('no fee is taken twice', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      expect(judge({ ...situation, payment: { confirmed: true } })).toBe('return');
    }),
  );
});
