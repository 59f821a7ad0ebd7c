/** The code that Node, a driver or a protocol gave an error: `ENOENT`, an SQLSTATE; empty if it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
