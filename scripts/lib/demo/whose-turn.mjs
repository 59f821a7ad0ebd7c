import { readUsers } from '../directory.mjs';
/** @typedef {import('./case-view.mjs').CaseView} CaseView */

/**
 * The step that waits for a person.
 * @param {CaseView} view
 */
export function waitingStep({ steps }) {
  const next = steps.find(({ result }) => result === null);
  return next?.automatic ? undefined : next;
}

/**
 * Login of the officer who has the case.
 * @param {CaseView} view
 */
export function executorOf({ assignment, number }) {
  if (assignment?.executor) return assignment.executor.id;
  throw new Error(`${number ?? 'The draft'} was expected to have an executor`);
}

/**
 * Login of whoever heads the unit that has the case.
 * @param {CaseView} view
 */
export function headOf({ assignment, number }) {
  for (const { id, unit, roles } of readUsers().values()) {
    if (unit && unit === assignment?.unit && roles.includes('head')) return id;
  }
  throw new Error(`${number ?? 'The draft'} was expected to be in a unit that has a head`);
}
