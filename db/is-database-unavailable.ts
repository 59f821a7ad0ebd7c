import { codeOf } from './code-of.ts';

/** Classes of SQLSTATE that say the server cannot be reached or is going down, not that a statement was wrong. */
const UNAVAILABLE = /^(08|53|57P)/;
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];

/** Whether an error of a query means that PostgreSQL is out of reach for now. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDatabaseUnavailable(error.cause)) return true;
  const code = codeOf(error);
  return (
    UNAVAILABLE.test(code) ||
    NETWORK.includes(code) ||
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/.test(
      error.message,
    )
  );
}
