import { STATUS_CODES as PHRASES } from 'node:http';
import { text, type Language } from '../workflows/domain/texts.ts';
import { ERROR_STATUS, type AppError } from './app-error.ts';

/**
 * The body of a refusal (RFC 9457). For `not_allowed_in_status` the member `status` tells where the case stands; the
 * RFC lets readers ignore it there, and the HTTP status says the rest.
 */
export function problemOf(error: AppError, language: Language, correlationId: string) {
  const { errors, status: caseStatus, allowedActions, members } = error.details;
  const status = ERROR_STATUS[error.code];
  return {
    type: `urn:reglament:problem:${error.code}`,
    title: PHRASES[status],
    status: caseStatus ?? status,
    code: error.code,
    detail: text(language, `error.${error.code}`),
    correlationId,
    errors,
    allowedActions,
    ...members,
  };
}
