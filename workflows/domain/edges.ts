import type { Action } from './actions.ts';
import type { Status } from './status.ts';
import { TRANSITIONS, type EventType, type Transition } from './transitions.ts';

const table: readonly (Transition & { event: EventType })[] = TRANSITIONS;

/** The status after `event` in `from`, or `null` when the table has no such edge. */
export function next(from: Status, event: EventType): Status | null {
  const edge = table.find((row) => row.event === event && row.from.includes(from));
  if (!edge) return null;
  return edge.to === 'same' ? from : edge.to;
}

/** The edge that `action` takes in `status`, if the table has one. */
export function edgeOf(status: Status, action: Action): Transition | undefined {
  return table.find((row) => row.action === action && row.from.includes(status));
}
