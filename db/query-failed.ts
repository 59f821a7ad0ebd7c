import { DrizzleQueryError } from 'drizzle-orm/errors';
import { codeOf } from './code-of.ts';

/** A query that failed: what PostgreSQL said and to which statement, without the values in it. */
class QueryFailed extends Error {
  override name = 'QueryFailed';
  /** SQLSTATE, or the code of the network's error. */
  readonly code: string;

  constructor({ cause, query }: DrizzleQueryError) {
    super(`${cause?.message ?? ''} in: ${query}`);
    this.code = codeOf(cause);
  }
}

/**
 * The error as it may leave the process. The error of a failed query carries all its values, and PostgreSQL's own adds the
 * row: personal data, which belongs neither in a log nor in a workflow's history.
 */
export function withoutValues(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? new QueryFailed(error) : error;
}
