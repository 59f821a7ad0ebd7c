import { BenchCase } from './bench-case.mjs';

/** @typedef {import('../demo/api-client.mjs').ApiClient} ApiClient */

const CERTIFICATE = { territory: '77', form: { purpose: 'Для представления по месту работы' } };
const LICENCE = {
  territory: '77',
  form: {
    objectDescription: 'Частное охранное предприятие с дежурной частью',
    technicalConditions: 'Пульт наблюдения, два поста круглосуточно',
    startDate: '2027-01-11',
    endDate: '2032-01-10',
  },
};

/**
 * A certificate from filing to its acceptance; resolves to its number.
 * @param {ApiClient} api
 */
export async function runCertificate(api) {
  const one = new BenchCase(api);
  const number = await one.file('certificate', CERTIFICATE);
  await one.approve();
  await one.until('SERVICE_RENDERED');
  await one.apply('confirm');
  return number;
}

/**
 * A licence from filing to its acceptance: the fee, two signed reviews, the document, the entry in the register.
 * @param {ApiClient} api
 */
export async function runLicence(api) {
  const one = new BenchCase(api);
  const number = await one.file('business-licence', LICENCE);
  await one.until('AWAITING_PAYMENT');
  await one.pay();
  const officer = await one.approve();
  await one.sign(officer, 'legal-review');
  await one.sign('head.mvd', 'technical-review');
  await one.untilDone('issue-licence');
  const entered = { result: 'success', data: { entry: number } };
  await one.work(officer, 'steps/register-entry/complete', entered);
  await one.until('EXECUTED');
  await one.work(officer, 'render', { instructions: 'Лицензия в личном кабинете' });
  await one.apply('confirm');
  return number;
}

/**
 * So many cases that stay open: a quarter each of licences that wait for their fee, licences with an officer, certificates
 * with an officer, and certificates that wait for an answer of their applicant. Resolves to their numbers, sorted.
 * @param {ApiClient} api
 * @param {number} cases
 * @param {number} concurrency
 */
export async function fileOpenCases(api, cases, concurrency) {
  /** @type {string[]} */
  const numbers = [];
  let left = cases;
  const line = async () => {
    while (left > 0) numbers.push(await fileOpenCase(api, left--));
  };
  await Promise.all(Array.from({ length: concurrency }, line));
  return numbers.sort();
}

/**
 * @param {ApiClient} api
 * @param {number} turn
 */
async function fileOpenCase(api, turn) {
  const one = new BenchCase(api);
  if (turn % 2 === 0) {
    const number = await one.file('business-licence', LICENCE);
    await one.until('AWAITING_PAYMENT');
    if (turn % 4 === 0) return number;
    await one.pay();
    await one.until('ASSIGNED');
    return number;
  }
  const number = await one.file('certificate', CERTIFICATE);
  const { assignment } = await one.until('ASSIGNED');
  if (turn % 4 === 1) {
    const officer = assignment?.executor?.id ?? '';
    await one.work(officer, 'claim');
    await one.work(officer, 'clarify', { questions: [{ code: 'period', text: 'За какой год?' }] });
  }
  return number;
}
