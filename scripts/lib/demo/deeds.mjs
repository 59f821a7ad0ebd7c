import { executorOf, headOf, waitingStep } from './whose-turn.mjs';
/** @typedef {import('./told-case.mjs').ToldCase} ToldCase */
/** @typedef {import('./case-view.mjs').CaseView} CaseView */

/**
 * From wherever the case stands to the applicant's acceptance, with all that its regulation asks for on the way.
 * @param {ToldCase} told
 */
export async function usualWay(told) {
  await told.untilItShows('to want money or an officer', ({ status }) =>
    ['AWAITING_PAYMENT', 'ASSIGNED'].includes(status),
  );
  if (told.view.status === 'AWAITING_PAYMENT') await pay(told);
  await takeUp(told);
  await approve(told);
  await doSteps(told);
  await accept(told);
}

/** @param {ToldCase} told */
export async function pay(told) {
  await told.until('AWAITING_PAYMENT');
  await told.pay(await told.startPayment(), 'paid');
  await told.until('ASSIGNED');
}

/** @param {ToldCase} told */
export async function takeUp(told) {
  await told.until('ASSIGNED');
  await told.work(executorOf(told.view), 'claim');
}

/** @param {ToldCase} told */
export async function approve(told) {
  await told.work(executorOf(told.view), 'approve', { comment: 'Оснований для отказа нет' });
}

/**
 * Every step of a person, by the one whose it is and signed where the regulation wants it; the system's own follow by
 * themselves.
 * @param {ToldCase} told
 */
export async function doSteps(told) {
  for (;;) {
    const isTheirTurn = (/** @type {CaseView} */ view) =>
      view.status !== 'APPROVED' || waitingStep(view) !== undefined;
    await told.untilItShows('to want a step or to have none left', isTheirTurn);
    const step = waitingStep(told.view);
    if (told.view.status !== 'APPROVED' || !step) return;
    const who = step.role === 'head' ? headOf(told.view) : executorOf(told.view);
    const done = { result: 'success', comment: 'Исполнено' };
    const body = step.signature ? await told.signStep(who, step.code, done) : done;
    await told.work(who, `steps/${step.code}/complete`, body);
  }
}

/**
 * Publishes the result, where the regulation leaves that to an officer.
 * @param {ToldCase} told
 */
export async function publish(told) {
  await told.until('EXECUTED');
  await told.work(executorOf(told.view), 'render', { instructions: 'Документ в личном кабинете' });
}

/**
 * Fetches the published result and accepts it.
 * @param {ToldCase} told
 */
export async function accept(told) {
  await told.until('SERVICE_RENDERED');
  await told.fetchResult();
  await told.apply('confirm');
}
