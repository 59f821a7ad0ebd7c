import { z } from 'zod';
import { CaseView } from '../../api/schemas/case.ts';
import { localSigner } from '../../scripts/lib/signing/local-signers.mjs';
import { signContent } from '../../scripts/lib/signing/sign-content.mjs';
import type { Status } from '../../workflows/domain/status.ts';
import { eventually } from './eventually.ts';
import type { LiveApi, Sent } from './live-api.ts';

const WAITS_MS = 60_000;

export const History = z.object({
  items: z.array(
    z.object({
      seq: z.int(),
      actor: z.object({ id: z.string() }),
      type: z.string(),
      from: z.string().nullable(),
      to: z.string(),
    }),
  ),
});
const Messages = z.object({ items: z.array(z.object({ seq: z.int() })) });
export const PaymentAttempt = z.object({
  id: z.uuid(),
  amount: z.int(),
  currency: z.string(),
  payUrl: z.url(),
  expiresAt: z.string(),
});

export const CERTIFICATE = {
  serviceCode: 'certificate',
  territory: '77',
  form: { purpose: 'Для представления по месту работы' },
};
export const LICENCE = {
  serviceCode: 'business-licence',
  territory: '77',
  form: {
    objectDescription: 'Частное охранное предприятие с дежурной частью',
    technicalConditions: 'Пульт наблюдения, два поста круглосуточно',
    startDate: '2027-09-01',
    endDate: '2031-08-31',
  },
};
export const TRIAL = { serviceCode: 'trial', territory: '77', form: { purpose: 'Проверка' } };

/** One application of a running installation, in the hands of its people; every request insists on an answer. */
export class LiveCase {
  readonly api: LiveApi;
  readonly applicant: string;
  readonly id: string;

  private constructor(api: LiveApi, applicant: string, id: string) {
    this.api = api;
    this.applicant = applicant;
    this.id = id;
  }

  static async draft(api: LiveApi, applicant: string, body: object): Promise<LiveCase> {
    const { id } = await api.insist(CaseView, applicant, 'POST', '/applications', { body });
    return new LiveCase(api, applicant, id);
  }

  /** A case that was filed and has come to `status`. */
  static async filed(
    api: LiveApi,
    applicant: string,
    body: object,
    status: Status,
  ): Promise<LiveCase> {
    const filed = await LiveCase.draft(api, applicant, body);
    await filed.apply('submit');
    await filed.until(status);
    return filed;
  }

  get path(): string {
    return `/applications/${this.id}`;
  }

  view(): Promise<CaseView> {
    return this.api.insist(CaseView, this.applicant, 'GET', this.path);
  }

  async number(): Promise<string> {
    return (await this.view()).number ?? '';
  }

  async executor(): Promise<string> {
    return (await this.view()).assignment?.executor?.id ?? '';
  }

  /** The applicant does something with the case. */
  apply(action: string, body: object = {}, sent: Sent = {}): Promise<CaseView> {
    return this.#act(this.applicant, `${this.path}/${action}`, { body, ...sent });
  }

  /** An officer or a head does something with the case. */
  work(user: string, action: string, body: object = {}, sent: Sent = {}): Promise<CaseView> {
    return this.#act(user, `/staff${this.path}/${action}`, { body, ...sent });
  }

  /** The body that completes a step, signed by a local user. */
  async signed(user: string, step: string, report: Record<string, string>): Promise<object> {
    const query = new URLSearchParams(report).toString();
    const target = `/staff${this.path}/steps/${step}/content-to-sign?${query}`;
    const { body } = await this.api.send(user, 'GET', target);
    const signer = await localSigner(this.api.reglament.settings.DATA_DIR, user);
    const signature = await signContent(Buffer.from(String(body)), signer);
    return { ...report, signature: signature.toString('base64') };
  }

  startPayment(): Promise<z.infer<typeof PaymentAttempt>> {
    const body = { method: 'card' };
    return this.api.insist(PaymentAttempt, this.applicant, 'POST', `${this.path}/payments`, {
      body,
    });
  }

  until(status: Status): Promise<CaseView> {
    return this.untilItShows(status, (view) => view.status === status);
  }

  untilItShows(expectation: string, isMet: (view: CaseView) => boolean): Promise<CaseView> {
    return eventually(`${this.id}: ${expectation}`, WAITS_MS, async () => {
      const view = await this.view();
      return isMet(view) && view;
    });
  }

  async journal(): Promise<z.infer<typeof History>['items']> {
    const target = `${this.path}/history`;
    return (await this.api.insist(History, this.applicant, 'GET', target)).items;
  }

  /** What the applicant was told of the case, in whatever order. */
  async messages(): Promise<z.infer<typeof Messages>['items']> {
    const target = `${this.path}/messages?limit=100`;
    return (await this.api.insist(Messages, this.applicant, 'GET', target)).items;
  }

  async events(): Promise<string[]> {
    return (await this.journal()).map(({ type }) => type);
  }

  /** A command has answered: from now on every read must show at least what it answered. */
  async #act(user: string, target: string, sent: Sent): Promise<CaseView> {
    const answered = await this.api.insist(CaseView, user, 'POST', target, sent);
    const [seen, journal] = [await this.view(), await this.journal()];
    const newest = Math.min(seen.version, journal.length);
    if (newest < answered.version) throw new Error(`${target} answered before it could be seen`);
    return answered;
  }
}
