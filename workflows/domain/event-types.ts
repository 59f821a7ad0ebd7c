import { TRANSITIONS, type EventType } from './transitions.ts';

/** Every type of event that a filed case can have, each once. */
export const EVENT_TYPES: readonly EventType[] = [
  ...new Set(TRANSITIONS.map(({ event }) => event)),
];
