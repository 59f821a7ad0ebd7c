import { rm } from 'node:fs/promises';
import type { IRouter, Request, Response } from 'express';
import { keepAnswer } from '../db/queries/keep-answer.ts';
import { reserveIdempotencyKey } from '../db/queries/reserve-idempotency-key.ts';
import type { Role } from '../workflows/domain/people.ts';
import type { Json } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { accessOf } from './access.ts';
import { AppError } from './app-error.ts';
import { checkStorable, isStorableText } from './check-storable.ts';
import type { Deps } from './deps.ts';
import type { Caller } from './identity.ts';
import { languageOf } from './language.ts';
import { hashRequest, readBody } from './read-body.ts';
import { expectedSeqOf, idempotencyKeyOf, tokenOf } from './read-headers.ts';
import type { Reservation, Reply, Route } from './call.ts';
import { expressPath, methodOf, splitKey } from './route-key.ts';
import { traceOf } from './trace.ts';

/** A caller without a token, where none is needed. */
const NOBODY: Caller = {
  ...{ id: '', name: '', roles: [], agency: null, unit: null },
  ...{ person: {}, contacts: {} },
};

/** Puts a route on the router: access, body, idempotency, then the route itself, then the answer. */
export function mountRoute(router: IRouter, { spec, run }: Route, deps: Deps): void {
  const { verb, template } = splitKey(spec.key);

  router[methodOf(verb)](expressPath(template), async (request, response) => {
    const trace = traceOf(request);
    trace.route = spec.key;
    const language = languageOf(request);
    const { kind } = spec.answer;
    if (kind !== 'file' && kind !== 'events') checkAccept(request, kind === 'page');
    const { caller, role } = await identify(request);
    checkStorable(request.query, language);
    await readBody(spec, request, response);
    try {
      if (spec.bodyKind !== 'raw') checkStorable(request.body, language);
      const expectedSeq = expectedSeqOf(request);
      const params = pathParams(request);
      const body: unknown = request.body;
      const { query, file = null } = request;
      const call = { deps, caller, role, language, at: new Date(), params, query, body, file };
      const { reservation, reply, kept } = await once(
        () => reserve(request, caller, language),
        (reservation) => run({ ...call, reservation, expectedSeq, trace, request }),
      );
      if (kept) {
        response.set('Idempotent-Replayed', 'true');
        sendJson(response, kept);
        return;
      }
      await answer(response, caller, reservation, reply);
    } finally {
      if (request.file) await rm(request.file.path, { force: true });
    }
  });

  async function identify(request: Request): Promise<{ caller: Caller; role: Role }> {
    const { roles, scope } = accessOf(spec.key);
    if (scope === 'public' || scope === 'signed') return { caller: NOBODY, role: 'system' };
    const caller = await deps.verifyToken(tokenOf(request));
    const role = caller.roles.find((one) => roles === 'everyone' || roles.includes(one));
    if (role === undefined) throw new AppError('forbidden');
    await deps.keepContacts(caller);
    return { caller, role };
  }

  async function reserve(request: Request, caller: Caller, language: Language): Promise<Reserved> {
    const key = verb === 'POST' ? idempotencyKeyOf(request, language) : null;
    if (key === null || caller === NOBODY) return { reservation: null };
    const hash = await hashRequest(request);
    const found = await reserveIdempotencyKey(deps.db, { callerId: caller.id, key, hash });
    if (found.kind === 'other_request') throw new AppError('idempotency_key_reused');
    if (found.kind === 'answered') return { reservation: null, kept: found };
    return { reservation: { key, event: found.kind === 'new' ? null : found.event } };
  }

  async function answer(
    response: Response,
    caller: Caller,
    reservation: Reservation | null,
    reply: Reply,
  ): Promise<void> {
    if ('send' in reply) {
      await reply.send(response);
      return;
    }
    const { body, status = spec.answer.status, headers = {} } = reply;
    if (reservation) {
      const { key } = reservation;
      await keepAnswer(deps.db, { callerId: caller.id, key, status, body, headers });
    }
    sendJson(response, { status, body, headers });
  }
}

type Answer = { status: number; body: Json; headers: Record<string, string> };
type Reserved = { reservation: Reservation | null; kept?: Answer };
type Replied = { reservation: Reservation | null; reply: Reply; kept?: undefined };
type Kept = { reservation?: undefined; reply?: undefined; kept: Answer };

/**
 * The answer that was kept, or what the route replies. Of two requests at once under one key the slower one may meet a
 * case that the other has just changed: a refusal then is no answer to it, what the other has done is.
 */
async function once(
  reserve: () => Promise<Reserved>,
  handle: (reservation: Reservation | null) => Promise<Reply>,
): Promise<Replied | Kept> {
  const { reservation, kept } = await reserve();
  if (kept) return { kept };
  try {
    return { reservation, reply: await handle(reservation) };
  } catch (refusal) {
    if (reservation?.event !== null) throw refusal;
    const twin = await reserve();
    if (twin.kept) return { kept: twin.kept };
    if (!twin.reservation?.event) throw refusal;
    return { reservation: twin.reservation, reply: await handle(twin.reservation) };
  }
}

function checkAccept(request: Request, hasPage: boolean): void {
  const types = ['application/json', 'application/problem+json', ...(hasPage ? ['text/html'] : [])];
  if (!request.accepts(types)) throw new AppError('not_acceptable');
}

/** What PostgreSQL could not even look up names nothing. */
function pathParams(request: Request): Record<string, string> {
  const params = Object.entries(request.params).map(
    ([name, value]) => [name, String(value)] as const,
  );
  if (!params.every(([, value]) => isStorableText(value))) throw new AppError('not_found');
  return Object.fromEntries(params);
}

function sendJson(response: Response, { status, body, headers }: Answer): void {
  response.status(status).set(headers).json(body);
}
