import { ApiClient } from './api-client.mjs';
import { CaseView } from './case-view.mjs';
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
   * Files an application.
   * @param {string} story
   * @param {string} applicant login
   * @param {{ serviceCode: string, form: object }} application
   */
  async file(story, applicant, application) {
    const draft = { territory: '77', ...application };
    const view = CaseView.parse(await this.api.call(applicant, 'POST', '/applications', draft));
    const told = new ToldCase(this, story, applicant, view);
    await told.apply('submit');
    this.teller.tell({
      story,
      number: told.view.number,
      who: application.serviceCode,
      what: this.linkTo(told.view),
    });
    return told;
  }

  /**
   * The page of a case in the Temporal UI.
   * @param {CaseView} view
   */
  linkTo({ number }) {
    return `${this.#uiUrl}/workflows/application-${number ?? ''}`;
  }
}
