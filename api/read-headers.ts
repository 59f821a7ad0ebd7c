import type { Request } from 'express';
import type { Language } from '../workflows/domain/texts.ts';
import { AppError } from './app-error.ts';
import { invalidRequest } from './invalid-request.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;
const BEARER = /^Bearer +(\S+)$/i;
const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The caller's idempotency key, if there is one. */
export function idempotencyKeyOf(request: Request, language: Language): string | null {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return null;
  if (!KEY.test(key)) throw invalidRequest(language, 'Idempotency-Key', 'idempotency_key');
  return key;
}

/** The access token. Throws `unauthorized` without one. */
export function tokenOf(request: Request): string {
  const token = BEARER.exec(request.get('Authorization') ?? '')?.[1];
  if (token === undefined) throw new AppError('unauthorized');
  return token;
}

/** The version of the case that `If-Match` names; an entity tag that was never ours matches no version. */
export function expectedSeqOf(request: Request): number | null {
  const tag = request.get('If-Match')?.trim();
  if (tag === undefined || tag === '*') return null;
  const version = ETAG.exec(tag)?.[1];
  if (version === undefined) throw new AppError('stale');
  return Number(version);
}

export function etagOf(version: number): string {
  return `"${String(version)}"`;
}
