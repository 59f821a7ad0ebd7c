import type { RouteKey } from './access.ts';

const METHODS = { GET: 'get', POST: 'post', PATCH: 'patch', PUT: 'put' } as const;

export type Verb = keyof typeof METHODS;

/** The verb and the path template (`/applications/{id}`) of a route. */
export function splitKey(key: RouteKey): { verb: Verb; template: string } {
  const [verb = '', template = ''] = key.split(' ');
  return { verb: isVerb(verb) ? verb : 'GET', template };
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(METHODS, verb);
}

/** The verb as Express and OpenAPI name it. */
export function methodOf(verb: Verb): (typeof METHODS)[Verb] {
  return METHODS[verb];
}

/** The template as Express writes it. */
export function expressPath(template: string): string {
  return template.replace(/\{(\w+)\}/g, ':$1');
}
