import { expect, test } from '@jest/globals';
import {
  isRefundOver,
  REFUND_EDGES,
  REFUND_STATES,
  refundAfter,
} from '../../../workflows/domain/refund-states.ts';

test('a refund changes as its table says, and in no other way', () => {
  const events = REFUND_EDGES.map(({ event }) => event);
  const ways = REFUND_STATES.flatMap((from) =>
    events.flatMap((event) => {
      const to = refundAfter(from, event);
      return to ? `${from} > ${event} > ${to}` : [];
    }),
  );
  expect(ways).toEqual([
    ...['requested > sent > sent', 'requested > refused > refused'],
    ...['sent > accepted > pending', 'sent > succeeded > succeeded', 'sent > refused > refused'],
    ...['pending > succeeded > succeeded', 'pending > refused > refused'],
    'succeeded > refused > refused',
  ]);
});

test('it is over once the money is back, or will not come back', () => {
  expect(REFUND_STATES.filter(isRefundOver)).toEqual(['succeeded', 'refused']);
});
