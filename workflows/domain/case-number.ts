const SERIAL_DIGITS = 7;

const CASE_NUMBER = /^(\d{4})-(\d{7})-(\d)$/;
const APPEAL_NUMBER = /^(.+)-A([1-9]\d*)$/;

/**
 * The number of a case, `YYYY-NNNNNNN-C`; C is the Luhn check digit (ISO/IEC 7812-1, annex B) over the digits before
 * it, so that any one wrong digit, and any two neighbours swapped except 0 and 9, is noticed when it is typed in.
 * @param year the agency's local year of filing
 * @param serial unique within the year, 1–9999999
 */
export function caseNumber(year: number, serial: number): string {
  const digits = String(year) + String(serial).padStart(SERIAL_DIGITS, '0');
  if (!/^\d{11}$/.test(digits) || serial === 0)
    throw new RangeError('No case number of this year and serial');
  return `${digits.slice(0, 4)}-${digits.slice(4)}-${checkDigit(digits)}`;
}

/** True for text that has the form of a case number and the right check digit. */
export function isCaseNumber(text: string): boolean {
  const [, year = '', serial = '', check] = CASE_NUMBER.exec(text) ?? [];
  return check !== undefined && Number(check) === checkDigit(year + serial);
}

/** The number of the `nth` appeal (from 1) in a case. */
export function appealNumber(ofCase: string, nth: number): string {
  return `${ofCase}-A${nth}`;
}

/** The case that an appeal's number names, `null` if it is no such number. */
export function caseNumberOfAppeal(text: string): string | null {
  const ofCase = APPEAL_NUMBER.exec(text)?.[1];
  return ofCase !== undefined && isCaseNumber(ofCase) ? ofCase : null;
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return (10 - (sum % 10)) % 10;
}
