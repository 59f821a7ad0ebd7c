import { setTimeout as sleep } from 'node:timers/promises';
import { signStep } from '../signing/sign-step.mjs';
import { CaseView } from '../demo/case-view.mjs';

const POLL_MS = 50;
const WAITS_MS = 60_000;

/** @typedef {import('../demo/api-client.mjs').ApiClient} ApiClient */
/** @typedef {import('../demo/case-view.mjs').CaseView} View */

/** A case that is taken to its end without a word, as fast as the API answers. */
export class BenchCase {
  #api;
  #id = '';

  /** @param {ApiClient} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * Files the example of a service; resolves to the number.
   * @param {string} serviceCode
   * @param {{ form: object, territory: string }} example
   */
  async file(serviceCode, example) {
    const { id } = await this.#post('ivanova', '/applications', { serviceCode, ...example });
    this.#id = id;
    const { number } = await this.apply('submit');
    return number ?? '';
  }

  /**
   * @param {string} action
   * @param {object} [body]
   */
  apply(action, body = {}) {
    return this.#post('ivanova', `/applications/${this.#id}/${action}`, body);
  }

  /**
   * @param {string} user
   * @param {string} action
   * @param {object} [body]
   */
  work(user, action, body = {}) {
    return this.#post(user, `/staff/applications/${this.#id}/${action}`, body);
  }

  /**
   * Completes a step with a signature.
   * @param {string} user
   * @param {string} step
   */
  async sign(user, step) {
    const report = { result: 'success', comment: 'Соответствует' };
    const body = await signStep(this.#api, user, { id: this.#id, step }, report);
    return this.work(user, `steps/${step}/complete`, body);
  }

  /** Pays the fee at the provider. */
  async pay() {
    const path = `/applications/${this.#id}/payments`;
    const answer = await this.#api.call('ivanova', 'POST', path, { method: 'card' });
    const { payUrl } = /** @type {{ payUrl: string }} */ (answer);
    await this.#api.pay(payUrl, 'paid');
  }

  /**
   * Resolves to the case once it stands at `status`.
   * @param {string} status
   */
  until(status) {
    return this.#until(status, (view) => view.status === status);
  }

  /**
   * Resolves to the case once a step that the system carries out is done.
   * @param {string} step
   */
  untilDone(step) {
    return this.#until(`done with ${step}`, ({ steps }) =>
      steps.some(({ code, result }) => code === step && result !== null),
    );
  }

  /**
   * @param {string} what
   * @param {(view: View) => boolean} isThere
   */
  async #until(what, isThere) {
    const deadline = Date.now() + WAITS_MS;
    for (;;) {
      const answer = await this.#api.call('ivanova', 'GET', `/applications/${this.#id}`);
      const view = CaseView.parse(answer);
      if (isThere(view)) return view;
      if (Date.now() > deadline) throw new Error(`A case is ${view.status}, not ${what}`);
      await sleep(POLL_MS);
    }
  }

  /** Waits for the assignment, then claims and approves the case; resolves to the officer. */
  async approve() {
    const { assignment } = await this.until('ASSIGNED');
    const officer = assignment?.executor?.id ?? '';
    await this.work(officer, 'claim');
    await this.work(officer, 'approve', { comment: 'Согласовано' });
    return officer;
  }

  /**
   * @param {string} user
   * @param {string} path
   * @param {object} body
   */
  async #post(user, path, body) {
    return CaseView.parse(await this.#api.call(user, 'POST', path, body));
  }
}
