import { accessOf, type RouteKey } from '../../api/access.ts';
import type { DescribedOperation } from '../givens/described-operation.ts';
import {
  BODIES,
  DEEP,
  HUGE,
  IDS,
  KEYS,
  QUERIES,
  TAGS,
  UNSTORABLE,
  WRONG_VALUES,
} from '../givens/hostile-values.ts';
import type { Sent } from '../givens/live-api.ts';

/** One request that must have no effect. */
export type Attack = {
  what: string;
  /** `null`: nobody; absent: somebody who may call the route. */
  user?: string | null;
  params?: Record<string, string>;
  query?: string;
  sent?: Sent;
  /** Status that the refusal must have; absent: any 4xx. */
  status?: number;
  /** The OpenAPI document lets it pass: it goes to a case with which nothing can be done any more. */
  isAllowed?: true;
};

/** Who may call a route, who may not, and who may without reaching the case. */
export function peopleOf(key: RouteKey, executor: string) {
  const { roles, scope } = accessOf(key);
  const can = (role: 'applicant' | 'officer' | 'head' | 'auditor' | 'admin') =>
    roles === 'everyone' || roles.includes(role);
  const isOpen = scope === 'public' || scope === 'signed';

  let [entitled, stranger] = ['admin', 'admin'];
  if (can('auditor') && !can('admin')) [entitled, stranger] = ['auditor', 'auditor'];
  if (can('head')) [entitled, stranger] = ['dispatcher.mvd', 'head.soc'];
  if (can('officer')) [entitled, stranger] = [executor, 'officer.soc'];
  if (can('applicant')) [entitled, stranger] = ['ivanova', 'petrov'];
  return {
    entitled: isOpen ? null : entitled,
    unentitled: roles === 'everyone' ? null : can('applicant') ? 'support' : 'ivanova',
    stranger: key.includes('{id}') || key.includes('{number}') ? stranger : null,
  };
}

/** Its case is looked for before anything else; what is no case may first ask for a right body. */
function isOfCase(key: RouteKey): boolean {
  return key.includes('/applications/') || key.includes('/appeals/');
}

/** All that is tried on a route. */
export function attacksOn(
  key: RouteKey,
  operation: DescribedOperation,
  tokens: Record<string, string>,
): Attack[] {
  return [
    ...byPeople(key, tokens),
    ...byAddress(operation),
    ...(accessOf(key).scope === 'signed' ? unsigned(key) : byBody(operation)),
    ...byHeaders(key, operation),
  ];
}

function byPeople(key: RouteKey, tokens: Record<string, string>): Attack[] {
  const { entitled, unentitled, stranger } = peopleOf(key, 'officer.mvd');
  if (entitled === null) return [];
  return [
    { what: 'no token', user: null, status: 401 },
    ...Object.entries(tokens).map(([what, token]) => {
      return { what: `a token ${what}`, sent: { token }, status: 401 };
    }),
    ...(unentitled ? [{ what: 'a wrong role', user: unentitled, status: 403 }] : []),
    ...(stranger
      ? [{ what: "another's", user: stranger, ...(isOfCase(key) && { status: 404 }) }]
      : []),
  ];
}

function byAddress({ params, query }: DescribedOperation): Attack[] {
  const ids = params.flatMap((name) =>
    IDS.map((id) => ({ what: `${name} ${id}`, params: { [name]: id } })),
  );
  const queries = query.flatMap((name) =>
    (QUERIES[name] ?? ['']).map((value) => `?${name}=${value}`),
  );
  // what is asked of a document that is not there is looked at after that
  const refusal = params.includes('docId') ? {} : { status: 400 };
  return [...ids, ...queries.map((one) => ({ what: one, query: one, ...refusal }))];
}

function byBody({ contentType, fields, sample, allows }: DescribedOperation): Attack[] {
  if (contentType === null) return [];
  const plain = { raw: 'x', headers: { 'Content-Type': 'text/plain' } };
  const headers = { 'Content-Type': contentType };
  const whole: Attack[] = [
    { what: 'another type', sent: plain, status: 415 },
    ...BODIES.map(([what, raw]) => ({ what, sent: { raw, headers }, status: 400 })),
  ];
  if (contentType !== 'application/json') return whole;

  const without = (field: string) =>
    Object.fromEntries(Object.entries(sample).filter(([name]) => name !== field));
  const bodies = [
    { ...sample, zzz: 1 },
    ...fields.map(without),
    ...fields.flatMap((field) => WRONG_VALUES.map((value) => ({ ...sample, [field]: value }))),
  ];
  const unstorable = fields.flatMap((field) =>
    UNSTORABLE.map((value) => ({ ...sample, [field]: value })),
  );
  return [
    ...whole,
    { what: 'too large', sent: { raw: HUGE }, status: 413 },
    { what: 'too deep', sent: { raw: DEEP }, status: 400 },
    ...unstorable.map((body) => ({ what: JSON.stringify(body), sent: { body }, status: 400 })),
    ...bodies.map((body): Attack => {
      const attack = { what: JSON.stringify(body), sent: { body } };
      if (allows(body)) return { ...attack, isAllowed: true };
      // a regulation is a document of its own, with a code of its own for what is wrong in it
      return fields.includes('regulation') ? attack : { ...attack, status: 400 };
    }),
  ];
}

function byHeaders(key: RouteKey, { method, contentType, params }: DescribedOperation): Attack[] {
  if (contentType !== 'application/json' || peopleOf(key, '').entitled === null) return [];
  const keyed = KEYS.map((one) => {
    const sent = { body: {}, headers: { 'Idempotency-Key': one } };
    return { what: `the key "${one}"`, sent, status: 400 };
  });
  const isLook = key === 'POST /applications/{id}/check'; // goes by no version
  const tagged = (isLook ? [] : TAGS).map((tag) => {
    return { what: `If-Match ${tag}`, sent: { body: {}, headers: { 'If-Match': tag } } };
  });
  return [...(method === 'POST' ? keyed : []), ...(params.includes('id') ? tagged : [])];
}

/** A link that is signed carries its signature in its address. */
function unsigned(key: RouteKey): Attack[] {
  if (!key.startsWith('POST /webhooks/')) return [];
  return BODIES.map(([what, raw]) => ({ what, sent: { raw }, status: 401 }));
}
