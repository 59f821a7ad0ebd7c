import { expect, test } from '@jest/globals';
import type { Transition } from '../../../workflows/domain/transitions.ts';
import { TRANSITIONS } from '../../../workflows/domain/transitions.ts';
import { EDGES, nameOf, type Edge } from '../../model/edges.ts';

const table: readonly Transition[] = TRANSITIONS;
const inCode: Edge[] = table.flatMap(({ event, from, to, action, by }) =>
  from.map((status) => ({
    event,
    from: status,
    to: to === 'same' ? status : to,
    ...(action && { action }),
    ...(by && { by }),
  })),
);
const inWords = (edges: readonly Edge[]) =>
  edges
    .map((one) => `${nameOf(one)} by ${[one.action ?? '-', ...(one.by ?? ['system'])].join(' ')}`)
    .sort();

test('the table of transitions has the edges of the product description: none less, none more', () => {
  expect(inWords(inCode)).toEqual(inWords(EDGES));
});

test('from a status an event leads one way, and an action causes one event', () => {
  const ways = inCode.map(({ event, from }) => `${event} ${from}`);
  expect(ways.filter((way, i) => ways.indexOf(way) !== i)).toEqual([]);
  const actions = inCode.flatMap(({ action, from }) => (action ? `${action} ${from}` : []));
  expect(actions.filter((one, i) => actions.indexOf(one) !== i)).toEqual([]);
});
