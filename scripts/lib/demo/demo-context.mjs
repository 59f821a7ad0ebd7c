import { ApiClient } from './api-client.mjs';
import { CaseView, Service } from './case-view.mjs';
/** @typedef {import('./teller.mjs').Teller} Teller */
import { ToldCase } from './told-case.mjs';

/** What the stories share: the API, the teller, and the way to a new case. */
export class DemoContext {
  #uiUrl;

  /**
   * @param {import('../settings.mjs').Settings} settings
   * @param {Teller} teller
   */
  constructor({ PUBLIC_URL, TEMPORAL_UI_PORT, TEMPORAL_NAMESPACE }, teller) {
    this.#uiUrl = `http://127.0.0.1:${TEMPORAL_UI_PORT}/namespaces/${TEMPORAL_NAMESPACE}`;
    this.api = new ApiClient(PUBLIC_URL);
    this.teller = teller;
  }

  /**
   * Files an application with its documents.
   * @param {string} story
   * @param {string} applicant login
   * @param {import('./stories.mjs').Application} application
   */
  async file(story, applicant, { serviceCode, example, form, documents = {} }) {
    const base = await this.#exampleOf(applicant, serviceCode, example);
    const draft = { serviceCode, territory: base.territory, form: { ...base.form, ...form() } };
    const view = CaseView.parse(await this.api.call(applicant, 'POST', '/applications', draft));
    const told = new ToldCase(this, story, applicant, view);
    for (const [kind, file] of Object.entries(documents)) await told.upload(kind, file);
    await told.apply('submit');
    this.teller.tell({
      story,
      number: told.view.number,
      who: serviceCode,
      what: this.linkTo(told.view),
    });
    return told;
  }

  /**
   * @param {string} applicant
   * @param {string} serviceCode
   * @param {number | undefined} index
   */
  async #exampleOf(applicant, serviceCode, index) {
    if (index === undefined) return { territory: '77', form: {} };
    const { examples } = Service.parse(
      await this.api.call(applicant, 'GET', `/services/${serviceCode}`),
    );
    const example = examples[index];
    if (!example) throw new Error(`${serviceCode} has no example ${index}`);
    return example;
  }

  /**
   * The page of a case in the Temporal UI.
   * @param {CaseView} view
   */
  linkTo({ number }) {
    return `${this.#uiUrl}/workflows/application-${number ?? ''}`;
  }
}
