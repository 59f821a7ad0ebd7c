import { z } from 'zod';
import type { Json } from '../workflows/domain/regulation.ts';
import { REHEARSED_DAYS, rehearsalTime } from '../workflows/domain/rehearsal-time.ts';
import type { Rehearsal, RehearsalEvent } from '../workflows/domain/rehearsal.ts';
import { text, type Language } from '../workflows/domain/texts.ts';
import { AppError, type FieldError } from './app-error.ts';
import type { InputCode } from './invalid-request.ts';
import { tryParse } from './parse-input.ts';
import { REHEARSED_BODIES } from './rehearsed-bodies.ts';

const MAX_REHEARSALS = 30;
/** All timelines together are one answer of the engine, two megabytes at the most. */
const MAX_EVENTS = 600;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Rehearsals that can be played: every event's body as its route reads it. Throws the 422 that names whatever cannot be.
 * @param now milliseconds of the epoch
 */
export function prepareRehearsals(
  rehearsals: readonly Rehearsal[],
  now: number,
  language: Language,
): Rehearsal[] {
  const errors: FieldError[] = [];
  const report = (path: string, code: InputCode) => {
    errors.push({ path, code, message: text(language, `input.${code}`) });
  };
  const events = rehearsals.reduce((sum, one) => sum + one.events.length, 0);
  if (rehearsals.length > MAX_REHEARSALS || events > MAX_EVENTS) {
    report('scenarios', 'too_much_to_rehearse');
    throw new AppError('invalid_rehearsal', { errors });
  }
  const codes = rehearsals.map(({ code }) => code);
  const prepared = rehearsals.map((rehearsal, i) => {
    const path = `scenarios.${i.toString()}`;
    if (codes.indexOf(rehearsal.code) !== i) report(`${path}.code`, 'rehearsed_twice');
    const filedAt = rehearsal.filedAt === null ? now : Date.parse(rehearsal.filedAt);
    const isPossible = filedAt >= now && filedAt < now + REHEARSED_DAYS * DAY_MS;
    if (!isPossible) report(`${path}.filedAt`, 'not_rehearsable_time');
    return {
      ...rehearsal,
      events: rehearsal.events.map((event, j) => {
        const at = `${path}.events.${j.toString()}`;
        const time = rehearsalTime(event.at, filedAt);
        const isInTime = time && time >= filedAt && time < filedAt + REHEARSED_DAYS * DAY_MS;
        if (!isInTime) report(`${at}.at`, 'not_rehearsable_time');
        const body = bodyOf(event, language);
        if ('errors' in body) errors.push(...body.errors.map((error) => under(at, error)));
        return { ...event, with: 'data' in body ? body.data : {} };
      }),
    };
  });
  if (errors.length > 0) throw new AppError('invalid_rehearsal', { errors });
  return prepared;
}

type Body = { data: Record<string, Json> } | { errors: FieldError[] };

function bodyOf({ do: action, with: given }: RehearsalEvent, language: Language): Body {
  const { own, route } = REHEARSED_BODIES[action];
  const names = Object.keys(own.shape);
  const isOwn = ([name]: [string, Json]) => names.includes(name);
  const entries = Object.entries(given);
  const mine = tryParse(own, Object.fromEntries(entries.filter(isOwn)), language);
  const rest = tryParse(route, Object.fromEntries(entries.filter((one) => !isOwn(one))), language);
  const errors = [mine, rest].flatMap((one) => ('errors' in one ? one.errors : []));
  if ('errors' in mine || 'errors' in rest) return { errors };
  return { data: Json.parse({ ...rest.data, ...mine.data }) };
}

const Json = z.record(z.string(), z.json());

function under(path: string, error: FieldError): FieldError {
  return { ...error, path: error.path === '' ? `${path}.with` : `${path}.with.${error.path}` };
}
