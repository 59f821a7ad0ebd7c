/** A refusal that reaches the caller as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} code stable, for programs
   * @param {string} detail for people
   */
  constructor(status, code, detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/**
 * The input, or a 422 that names every wrong field and repeats none of its values.
 * @template T
 * @param {import('zod').ZodType<T>} schema
 * @param {unknown} input
 * @returns {T}
 */
export function parseInput(schema, input) {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => issue.path.join('.') || 'body');
  throw new Problem(422, 'invalid_input', `Wrong or missing: ${wrong.join(', ')}`);
}

/**
 * Express's last handler. Errors of the body parser carry their own status.
 * @type {import('express').ErrorRequestHandler}
 */
export const answerProblem = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, code, detail } = describe(error);
  response.status(status).type('application/problem+json');
  response.send(JSON.stringify({ type: 'about:blank', title: code, status, code, detail }));
};

/** @param {unknown} error */
function describe(error) {
  if (error instanceof Problem) {
    return { status: error.status, code: error.code, detail: error.message };
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500
    ? { status, code: 'invalid_request', detail: 'The request cannot be read' }
    : { status: 500, code: 'internal_error', detail: 'The stand-in failed' };
}

/** @type {import('express').RequestHandler} */
export const answerNotFound = () => {
  throw new Problem(404, 'not_found', 'There is nothing at this address');
};
