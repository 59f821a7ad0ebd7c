/**
 * Breaks the connection off in the middle of an answer. What was asked is done by then: whoever lost the answer asks again.
 * @param {() => Pick<import('./payment-faults.mjs').Faults, 'cut' | 'cutChanges'>} faults
 * @returns {import('express').RequestHandler}
 */
export function cutShort(faults) {
  return (request, response, next) => {
    const { cut, cutChanges } = faults();
    if (cut || (cutChanges && request.method !== 'GET')) {
      response.json = (body) => {
        const whole = Buffer.from(JSON.stringify(body));
        response.type('json').set('Content-Length', String(whole.length));
        response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
        return response;
      };
    }
    next();
  };
}
