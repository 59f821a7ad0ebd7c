/**
 * The code of a system error, such as EEXIST.
 * @param {unknown} error
 * @returns {unknown}
 */
export function codeOf(error) {
  return error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
}
