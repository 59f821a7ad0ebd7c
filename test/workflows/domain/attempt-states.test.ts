import { expect, test } from '@jest/globals';
import {
  ATTEMPT_EDGES,
  ATTEMPT_STATES,
  attemptAfter,
} from '../../../workflows/domain/attempt-states.ts';

test('an attempt changes as its table says, and in no other way', () => {
  const ways = ATTEMPT_STATES.flatMap((from) =>
    ATTEMPT_EDGES.flatMap(({ to }) => (attemptAfter(from, to) ? `${from} > ${to}` : [])),
  );
  expect(ways).toEqual([
    ...['open > superseded', 'open > expired', 'open > failed', 'open > paid', 'open > returned'],
    ...['superseded > failed', 'superseded > paid', 'superseded > returned'],
    ...['expired > paid', 'expired > returned'],
    ...['failed > expired', 'failed > paid', 'failed > returned'],
    'paid > returned',
  ]);
});
