import { z } from 'zod';
import { signStep } from '../signing/sign-step.mjs';
import { CaseView, History } from './case-view.mjs';
import { SPECIMEN_FILES } from './specimen-files.mjs';
import { untilItShows } from './until-it-shows.mjs';
import { whatCameOf } from './what-came-of.mjs';

const OpenAppeal = z.object({ number: z.string() });
const Attempt = z.object({ payUrl: z.string() });

/** One application in the hands of the people of a story; tells what they do and what comes of it. */
export class ToldCase {
  #api;
  #teller;
  #story;
  /** The newest event that was told. */
  #told = 0;

  /** @type {CaseView} */
  view;

  /**
   * @param {import('./demo-context.mjs').DemoContext} context
   * @param {string} story
   * @param {string} applicant login
   * @param {CaseView} view
   */
  constructor({ api, teller }, story, applicant, view) {
    this.#api = api;
    this.#teller = teller;
    this.#story = story;
    this.applicant = applicant;
    this.view = view;
  }

  /**
   * The applicant does something with the case.
   * @param {string} action last word of the path
   * @param {object} [body]
   */
  async apply(action, body = {}) {
    await this.#act(this.applicant, `/applications/${this.view.id}/${action}`, body);
  }

  /**
   * The body that completes a step, signed by whoever does.
   * @param {string} user login
   * @param {string} step
   * @param {{ result: string, comment: string }} report
   */
  signStep(user, step, report) {
    return signStep(this.#api, user, { id: this.view.id, step }, report);
  }

  /**
   * An officer or a head does something with the case.
   * @param {string} user login
   * @param {string} action the end of the path
   * @param {object} [body]
   */
  async work(user, action, body = {}) {
    await this.#act(user, `/staff/applications/${this.view.id}/${action}`, body);
  }

  /**
   * The applicant hands in a document.
   * @param {string} kind
   * @param {keyof typeof SPECIMEN_FILES} format
   */
  async upload(kind, format) {
    const name = `${kind}.${format}`;
    const path = `/applications/${this.view.id}/documents`;
    await this.#api.upload(this.applicant, path, { kind, name, ...SPECIMEN_FILES[format] });
    this.#tell(this.applicant, name);
  }

  /** Begins to pay; the provider's page is then at `payUrl`. */
  async startPayment() {
    const path = `/applications/${this.view.id}/payments`;
    const { payUrl } = Attempt.parse(
      await this.#api.call(this.applicant, 'POST', path, { method: 'card' }),
    );
    await this.#readAndTell();
    return payUrl;
  }

  /**
   * Pays, or tries to, on the provider's page; the case hears of it from the provider.
   * @param {string} payUrl
   * @param {'paid' | 'declined'} outcome
   */
  async pay(payUrl, outcome) {
    await this.#api.pay(payUrl, outcome);
  }

  /**
   * Files an appeal; resolves to its number.
   * @param {object} body
   */
  async appeal(body) {
    const path = `/applications/${this.view.id}/appeals`;
    const { number } = OpenAppeal.parse(await this.#api.call(this.applicant, 'POST', path, body));
    await this.#readAndTell();
    return number;
  }

  /**
   * @param {string} user login of a head
   * @param {string} number of the appeal
   * @param {object} body
   */
  async decideAppeal(user, number, body) {
    await this.#act(user, `/staff/appeals/${number}/decide`, body);
  }

  /** Downloads the documents of the result, and tells what else came of the case. */
  async fetchResult() {
    for (const id of this.view.result?.documentIds ?? []) {
      const path = `/applications/${this.view.id}/documents/${id}/content`;
      const bytes = await this.#api.download(this.applicant, path);
      this.#tell(this.applicant, `document of ${bytes} bytes`);
    }
    for (const line of whatCameOf(this.view)) this.#tell(this.applicant, line);
  }

  /**
   * Waits until the case stands at `status`; an officer checks by hand meanwhile if the registries could not be reached.
   * @param {string} status
   * @param {'match' | 'mismatch'} [verdict] of that officer
   */
  async until(status, verdict = 'match') {
    const isThere = () => this.view.status === status;
    await this.untilItShows(`to stand at ${status}`, isThere, verdict);
  }

  /**
   * @param {string} expectation in words, for the complaint
   * @param {(view: CaseView) => boolean} isMet
   * @param {'match' | 'mismatch'} [verdict]
   */
  async untilItShows(expectation, isMet, verdict = 'match') {
    await untilItShows(this, () => this.#readAndTell(), { expectation, isMet, verdict });
  }

  /** The journal, complete and in order, as of the case in `view`. */
  async journal() {
    for (;;) {
      const { version } = await this.#read();
      const items = await this.#history();
      if (items.at(-1)?.seq === version) return items;
    }
  }

  async #read() {
    const path = `/applications/${this.view.id}`;
    this.view = CaseView.parse(await this.#api.call(this.applicant, 'GET', path));
    return this.view;
  }

  async #history() {
    const path = `/applications/${this.view.id}/history`;
    return History.parse(await this.#api.call(this.applicant, 'GET', path)).items;
  }

  /**
   * @param {string} user
   * @param {string} path
   * @param {object} body
   */
  async #act(user, path, body) {
    await this.#api.call(user, 'POST', path, body);
    await this.#readAndTell();
  }

  /** Tells each event that has come since the last time. */
  async #readAndTell() {
    const { version } = await this.#read();
    if (version <= this.#told) return;
    const news = (await this.#history()).filter(({ seq }) => seq > this.#told && seq <= version);
    this.#told = version;
    for (const { actor, type, to } of news) this.#tell(actor.id, type, to);
  }

  /**
   * @param {string} who
   * @param {string} what
   * @param {string} [status]
   */
  #tell(who, what, status) {
    this.#teller.tell({ story: this.#story, number: this.view.number, who, what, status });
  }
}
