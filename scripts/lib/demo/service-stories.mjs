import { randomInt } from 'node:crypto';
import { accept, approve, doSteps, pay, publish, takeUp, usualWay } from './deeds.mjs';
import { executorOf, headOf } from './whose-turn.mjs';
/** @typedef {import('./stories.mjs').Story} Story */

const digits = (/** @type {number} */ count) =>
  Array.from({ length: count }, () => randomInt(10)).join('');

/** A slot that no other run of the demo has taken; the second of January 2040 is a Monday. */
function freeSlot() {
  const monday = new Date(Date.UTC(2040, 0, 2 + 7 * randomInt(500))).toISOString().slice(0, 10);
  return `therapist-${monday}-${String(randomInt(9, 18)).padStart(2, '0')}-${randomInt(2) ? '00' : '30'}`;
}

/**
 * One application of every other service, from its own example: none of them has code of its own.
 * @type {Record<string, Story>}
 */
export const SERVICE_STORIES = {
  G: {
    title: 'a licence: a fee, two reviews signed by two people, an entry in the register',
    applicant: 'petrov',
    application: { serviceCode: 'business-licence', example: 0, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await pay(told);
      await takeUp(told);
      await approve(told);
      await doSteps(told);
      await publish(told);
      await accept(told);
    },
  },
  H: {
    title: 'residence registered, after the scans that were forgotten',
    applicant: 'ivanova',
    application: { serviceCode: 'residence-registration', example: 0, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await told.until('INCOMPLETE');
      await told.upload('passport-scan', 'pdf');
      await told.upload('housing-right', 'pdf');
      await told.apply('resubmit');
      await usualWay(told);
    },
  },
  I: {
    title: 'a housing subsidy, its term extended by the head',
    applicant: 'ivanova',
    application: {
      serviceCode: 'housing-subsidy',
      example: 0,
      form: () => ({}),
      documents: { 'income-certificate': 'png' },
    },
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await takeUp(told);
      const reason = 'Ждём ответа работодателя о доходах';
      await told.work(headOf(told.view), 'extend', { term: { workingDays: 10 }, reason });
      await approve(told);
      await doSteps(told);
      await accept(told);
    },
  },
  J: {
    title: 'a child benefit, granted after a question',
    applicant: 'petrov',
    application: {
      serviceCode: 'child-benefit',
      example: 1,
      form: () => ({}),
      documents: { 'birth-certificate': 'pdf' },
    },
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await takeUp(told);
      const code = 'school';
      const questions = [{ code, text: 'Учится ли ребёнок очно?' }];
      await told.work(executorOf(told.view), 'clarify', { questions });
      await told.apply('resubmit', { answers: [{ code, text: 'Ребёнок дошкольного возраста' }] });
      await told.until('UNDER_REVIEW');
      await approve(told);
      await doSteps(told);
      await accept(told);
    },
  },
  K: {
    title: 'a category of benefits, written to the register',
    applicant: 'ivanova',
    application: {
      serviceCode: 'benefit-category',
      example: 0,
      form: () => ({}),
      documents: { proof: 'pdf' },
    },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  L: {
    title: 'a tax statement on paper, urgent and therefore dearer',
    applicant: 'petrov',
    application: { serviceCode: 'tax-statement', example: 1, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  M: {
    title: 'a visit to a doctor: the slot is held, then confirmed',
    applicant: 'ivanova',
    application: {
      serviceCode: 'doctor-appointment',
      example: 0,
      form: () => ({ slot: freeSlot() }),
    },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  N: {
    title: 'a place in a school of Kamchatka, where the day begins nine hours earlier',
    applicant: 'petrov',
    application: {
      serviceCode: 'school-place',
      example: 0,
      form: () => ({ childCertificate: `VIМЮ${digits(6)}` }),
      documents: { 'child-birth-certificate': 'pdf' },
    },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  O: {
    title: 'housing charges recalculated and paid back',
    applicant: 'ivanova',
    application: { serviceCode: 'housing-charges', example: 0, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  P: {
    title: 'a repeated certificate of the civil registry, paid for',
    applicant: 'ivanova',
    application: { serviceCode: 'family-documents', example: 0, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: usualWay,
  },
  Q: {
    title: 'a complaint whose words find the unit for payments',
    applicant: 'petrov',
    application: { serviceCode: 'service-complaint', example: 0, form: () => ({}) },
    end: 'COMPLETED',
    lapses: [],
    tell: async (told) => {
      await told.until('ASSIGNED');
      const { assignment } = told.view;
      if (assignment?.unit !== 'care-payments') throw new Error('The complaint missed its unit');
      await usualWay(told);
    },
  },
};
