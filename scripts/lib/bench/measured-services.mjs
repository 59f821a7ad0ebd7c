import { BenchCase } from './bench-case.mjs';

/** @typedef {import('../demo/api-client.mjs').ApiClient} ApiClient */

/**
 * A certificate from filing to its acceptance; resolves to its number.
 * @param {ApiClient} api
 */
export async function runCertificate(api) {
  const one = new BenchCase(api);
  const form = { purpose: 'Для представления по месту работы' };
  const number = await one.file('certificate', { territory: '77', form });
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
  const form = {
    objectDescription: 'Частное охранное предприятие с дежурной частью',
    technicalConditions: 'Пульт наблюдения, два поста круглосуточно',
    startDate: '2027-01-11',
    endDate: '2032-01-10',
  };
  const number = await one.file('business-licence', { territory: '77', form });
  await one.until('AWAITING_PAYMENT');
  await one.pay();
  const officer = await one.approve();
  const signed = { result: 'success', comment: 'Соответствует', signature: 'стенд' };
  await one.work(officer, 'steps/legal-review/complete', signed);
  await one.work('head.mvd', 'steps/technical-review/complete', signed);
  const entered = { result: 'success', data: { entry: number } };
  await one.work(officer, 'steps/register-entry/complete', entered);
  await one.until('EXECUTED');
  await one.work(officer, 'render', { instructions: 'Лицензия в личном кабинете' });
  await one.apply('confirm');
  return number;
}
