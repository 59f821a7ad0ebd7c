import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import { traceOf } from './trace.ts';

/** One log line and one measurement a request: its route, never its address, body, token or people. */
export function observe(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const ms = performance.now() - startedAt;
      const { id, route = 'none', caseNumber } = traceOf(request);
      const { statusCode: status } = response;
      metrics.requests.observe({ route, status }, ms / 1000);
      const line = { requestId: id, route, status, ms: Math.round(ms), caseNumber };
      if (status >= 500) log.error(line, 'answered');
      else log.info(line, 'answered');
    });
    response.set('X-Request-Id', traceOf(request).id);
    next();
  };
}
