import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 250;
const WAITS_MS = 60_000;
/** Nothing follows these, so nobody need wait any longer. */
const FINAL = ['COMPLETED', 'NOT_COMPLETED', 'ANNULLED', 'ARCHIVED'];

/** @typedef {import('./case-view.mjs').CaseView} CaseView */

/**
 * Waits until a case is as expected; an officer checks by hand meanwhile if the registries could not be reached.
 * @param {import('./told-case.mjs').ToldCase} told
 * @param {() => Promise<void>} look reads the case anew
 * @param {{ expectation: string, isMet: (view: CaseView) => boolean, verdict: 'match' | 'mismatch' }} wanted
 */
export async function untilItShows(told, look, { expectation, isMet, verdict }) {
  const deadline = Date.now() + WAITS_MS;
  for (;;) {
    await look();
    if (isMet(told.view)) return;
    const { status, manualCheck, number } = told.view;
    if (FINAL.includes(status) || Date.now() > deadline) {
      throw new Error(`${number ?? 'the draft'} was expected ${expectation}, but is ${status}`);
    }
    if (manualCheck) {
      const comment = 'Сверено с бумажным архивом';
      await told.work('officer.mvd', 'verify', { outcome: verdict, comment });
    }
    await sleep(POLL_MS);
  }
}
