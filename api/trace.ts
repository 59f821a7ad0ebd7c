import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

/** What is known of a request for its log line and metrics; never a body, a token, a name or a query. */
export type Trace = { id: string; route?: string; caseNumber?: string };

const traces = new WeakMap<Request<object>, Trace>();

/** The trace of a request, made when first asked for. */
export function traceOf(request: Request<object>): Trace {
  const known = traces.get(request);
  if (known) return known;
  const trace = { id: randomUUID() };
  traces.set(request, trace);
  return trace;
}
