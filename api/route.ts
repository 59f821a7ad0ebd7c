import type { Call, CaseCall, RawCall, Reply, Route, RouteSpec } from './call.ts';
import { findVisibleCase } from './find-visible-case.ts';
import { parseInput } from './parse-input.ts';
import { regulationOf } from './regulation-of.ts';

/** A schema file's one export; only gives the spec its types. */
export function describeRoute<Body, Query>(spec: RouteSpec<Body, Query>): RouteSpec<Body, Query> {
  return spec;
}

/** A route that concerns no single case. */
export function route<Body, Query>(
  spec: RouteSpec<Body, Query>,
  handle: (call: Call<Body, Query>) => Promise<Reply>,
): Route {
  return { spec, run: (raw) => handle(parse(spec, raw)) };
}

/** A route on a case that the caller may reach: to others it does not exist, whatever they send. */
export function caseRoute<Body, Query>(
  spec: RouteSpec<Body, Query>,
  handle: (call: CaseCall<Body, Query>) => Promise<Reply>,
): Route {
  return {
    spec,
    run: async (raw) => {
      const row = await findVisibleCase(raw, spec.key);
      const regulation = await regulationOf(raw.deps.db, row);
      return handle({ ...parse(spec, raw), row, regulation });
    },
  };
}

function parse<Body, Query>(spec: RouteSpec<Body, Query>, raw: RawCall): Call<Body, Query>;
function parse(spec: RouteSpec, raw: RawCall): Call<unknown, unknown> {
  const { language } = raw;
  const body = spec.body && parseInput(spec.body, raw.body ?? {}, language);
  const query = spec.query && parseInput(spec.query, raw.query, language);
  return { ...raw, body, query };
}
