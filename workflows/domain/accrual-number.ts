/** Eight digits in the place of the code that the treasury gives an agency which asks for payments by itself. */
const ISSUER = '00000000';
/** A charge of a case: two digits of the year, seven of its serial number, two of the charge. */
const CASE_NUMBER = /^\d{2}(\d{2})-(\d{7})-\d$/;
const ACCRUAL = /^(\d{19})(\d)$/;
const CHARGES = 100;
const WEIGHTS = 10;
const MODULUS = 11;
/** By how many places the weights move when the first try gives no digit. */
const SHIFT = 2;

/**
 * The number of a charge, made like the unique accrual identifier (УИН) of the order of the Ministry of Finance of
 * 12.11.2013 № 107н: 20 digits, the last of them a check digit. Derived from the case and so the same however often it is
 * asked for.
 * @param nth the charge within its case, from 1
 */
export function accrualNumber(caseNumber: string, nth: number): string {
  const [, year, serial] = CASE_NUMBER.exec(caseNumber) ?? [];
  if (year === undefined || serial === undefined) throw new RangeError('Not the number of a case');
  const digits = `${ISSUER}${year}${serial}${String(nth % CHARGES).padStart(2, '0')}`;
  return digits + String(checkDigit(digits));
}

/** True for 20 digits whose last one is right. */
export function isAccrualNumber(text: string): boolean {
  const [, digits = '', check] = ACCRUAL.exec(text) ?? [];
  return check !== undefined && Number(check) === checkDigit(digits);
}

/** Remainder by 11 of the digits weighted 1 to 10 over and over; if that is 10, with the weights moved by two; then 0. */
function checkDigit(digits: string): number {
  const first = weighted(digits, 0);
  if (first < 10) return first;
  const second = weighted(digits, SHIFT);
  return second < 10 ? second : 0;
}

function weighted(digits: string, shift: number): number {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (((index + shift) % WEIGHTS) + 1),
    0,
  );
  return sum % MODULUS;
}
