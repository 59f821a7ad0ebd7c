import { accept, approve, doSteps, pay, publish, takeUp } from './deeds.mjs';
import { SERVICE_STORIES } from './service-stories.mjs';
import { executorOf } from './whose-turn.mjs';
/** @typedef {import('./told-case.mjs').ToldCase} ToldCase */

/**
 * @typedef {object} Application
 * @property {string} serviceCode
 * @property {number} [example] that of the service's examples which `form` is merged into
 * @property {() => object} form made anew for each filing: a slot or a child is there once
 * @property {Record<string, keyof typeof import('./specimen-files.mjs').SPECIMEN_FILES>} [documents] what is handed in,
 *   by kind
 */

/**
 * @typedef {object} Story
 * @property {string} title
 * @property {string} applicant login
 * @property {Application} application
 * @property {string} end the status that it must come to
 * @property {string[]} lapses windows that are meant to pass unused: their events
 * @property {(told: ToldCase) => Promise<void>} tell from filing to the end
 */

const TRIAL = { serviceCode: 'trial', form: () => ({ purpose: 'Проверка порядка рассмотрения' }) };
const CERTIFICATE = {
  serviceCode: 'certificate',
  form: () => ({ purpose: 'Для представления по месту работы' }),
};

/** @type {Record<string, Story>} */
export const STORIES = {
  A: {
    title: 'a certificate, from filing to acceptance by the applicant',
    applicant: 'ivanova',
    application: CERTIFICATE,
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await takeUp(told);
      await approve(told);
      await accept(told);
    },
  },
  B: {
    title: 'a trial with everything on its way, closed by the acceptance window',
    applicant: 'ivanova',
    application: { serviceCode: 'trial', form: () => ({}) },
    end: 'COMPLETED',
    lapses: ['acceptanceLapsed'],
    tell: async (told) => {
      await told.until('INCOMPLETE');
      await told.apply('resubmit', { form: TRIAL.form() });
      await payAtSecondTry(told);
      await takeUp(told);
      await returnForRework(told);
      await askAQuestion(told);
      await approve(told);
      await doSteps(told);
      await publish(told);
      await told.until('COMPLETED');
    },
  },
  C: {
    title: 'a trial whose data differs from the registry',
    applicant: 'sidorov',
    application: TRIAL,
    end: 'REJECTED',
    lapses: ['appealLapsed'],
    tell: async (told) => {
      await told.until('REJECTED', 'mismatch');
    },
  },
  D: {
    title: 'a trial refused, appealed, granted, rendered and accepted',
    applicant: 'petrov',
    application: TRIAL,
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await pay(told);
      await takeUp(told);
      const reasons = [{ code: 'not_entitled', text: 'Нет права на услугу' }];
      await told.work(executorOf(told.view), 'refuse', { reasons });
      const number = await told.appeal({
        grounds: 'misapplied_rule',
        text: 'Норма применена неверно',
        wanted: 'Отменить отказ и оказать услугу',
      });
      await told.decideAppeal('head.mvd', number, {
        outcome: 'granted',
        reasons: [{ code: 'rule_misapplied', text: 'Норма применена неверно, отказ отменён' }],
      });
      await doSteps(told);
      await publish(told);
      await accept(told);
    },
  },
  E: {
    title: 'a trial that nobody pays for',
    applicant: 'petrov',
    application: TRIAL,
    end: 'REJECTED',
    lapses: ['paymentLapsed', 'appealLapsed'],
    tell: async (told) => {
      await told.until('AWAITING_PAYMENT');
      await told.until('REJECTED');
    },
  },
  F: {
    title: 'a certificate that is withdrawn',
    applicant: 'petrov',
    application: CERTIFICATE,
    end: 'ANNULLED',
    lapses: [],
    tell: async (told) => {
      await told.until('ASSIGNED');
      await told.apply('withdraw', { reason: 'Справка больше не нужна' });
    },
  },
  ...SERVICE_STORIES,
};

/** @param {ToldCase} told */
async function payAtSecondTry(told) {
  await told.until('AWAITING_PAYMENT');
  const payUrl = await told.startPayment();
  await told.pay(payUrl, 'declined');
  const hasFailed = () => told.view.payment?.attempts.at(-1)?.status === 'failed';
  await told.untilItShows('to show the declined payment', hasFailed);
  await told.pay(payUrl, 'paid');
}

/** @param {ToldCase} told */
async function returnForRework(told) {
  const remarks = [{ path: 'form.purpose', text: 'Укажите, куда представляется документ' }];
  await told.work(executorOf(told.view), 'rework', { remarks });
  const form = { purpose: 'Проверка порядка рассмотрения, для представления в архив' };
  await told.apply('resubmit', { form });
  await told.until('UNDER_REVIEW');
}

/** @param {ToldCase} told */
async function askAQuestion(told) {
  const questions = [{ code: 'copies', text: 'Сколько экземпляров нужно?' }];
  await told.work(executorOf(told.view), 'clarify', { questions });
  const answers = [{ code: 'copies', text: 'Один' }];
  await told.apply('resubmit', { answers });
  await told.until('UNDER_REVIEW');
}
