/** The alphabet of Crockford's Base32: no letter in it looks like a digit. */
export const CHECK_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 28 characters of five bits each: 140 bits, which nobody guesses. */
export const CHECK_CODE_LENGTH = 28;

/** The code in groups of four, as it is printed and typed. */
export function writeCheckCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code that somebody has typed: in any case, grouped or not, with letters for the digits that they look like. */
export function readCheckCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const isCode = code.length === CHECK_CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
  return isCode ? code : null;
}

/** The public page of a code. */
export function checkUrl(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/check/${writeCheckCode(code)}`;
}
