import { describe, expect, test } from '@jest/globals';
import {
  compareRegister,
  missingFrom,
  type BookLine,
  type RegisterLine,
} from '../../../workflows/domain/compare-register.ts';

const line = (change: Partial<RegisterLine> = {}): RegisterLine => ({
  ...{ providerId: 'co_1', paymentId: 'p1', amount: 100, currency: 'RUB', refunded: 0 },
  ...change,
});
const ours = (change: Partial<BookLine> = {}): BookLine => ({
  ...{ paymentId: 'p1', provider: 'stand-in', agency: 'mvd', amount: 100, currency: 'RUB' },
  ...{ refunded: 0, refunding: 0 },
  ...change,
});

describe('a payment in the register', () => {
  test.each<[string, Partial<RegisterLine>, Partial<BookLine>, object[]]>([
    ['that is the same', {}, {}, []],
    ['that was refunded on both sides', { refunded: 40 }, { refunded: 40 }, []],
    ['whose refund is under way, and done there', { refunded: 40 }, { refunding: 40 }, []],
    ['whose refund is under way on both sides', {}, { refunding: 40 }, []],
    ['of another amount', { amount: 90 }, {}, [{ kind: 'different', amount: 90, expected: 100 }]],
    ['in another currency', { currency: 'EUR' }, {}, [{ kind: 'different', currency: 'EUR' }]],
    ['refunded there alone', { refunded: 40 }, {}, [{ kind: 'different', amount: 60 }]],
    ['refunded here alone', {}, { refunded: 40 }, [{ kind: 'different', expected: 60 }]],
    ['that we know to be unpaid', {}, { amount: null }, [{ kind: 'extra', agency: 'mvd' }]],
    ['that names none of ours', { paymentId: null }, {}, [{ kind: 'extra', agency: null }]],
    ['that we never began', { paymentId: 'p9' }, {}, [{ kind: 'extra', providerId: 'co_1' }]],
  ])('%s', (_, there, here, found) => {
    expect(compareRegister([line(there)], [ours(here)], new Set())).toMatchObject(found);
    expect(compareRegister([line(there)], [ours(here)], new Set())).toHaveLength(found.length);
  });
});

test('the register has a payment twice, on one page or on two', () => {
  const seen = new Set<string>();
  const second = line({ providerId: 'co_2' });
  const found = [{ kind: 'twice', paymentId: 'p1', providerId: 'co_2', expected: null }];
  expect(compareRegister([line(), second], [ours()], seen)).toMatchObject(found);
  expect(compareRegister([second], [ours()], seen)).toMatchObject(found);
});

test('what we hold as paid and the register lacks is missing; what we do not is not', () => {
  const book = [ours(), ours({ paymentId: 'p2' }), ours({ paymentId: 'p3', amount: null })];
  expect(missingFrom(new Set(['p1']), book)).toMatchObject([
    { kind: 'missing', paymentId: 'p2', agency: 'mvd', amount: null, expected: 100 },
  ]);
});
