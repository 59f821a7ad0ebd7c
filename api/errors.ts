import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { ErrorRequestHandler } from 'express';
import { MulterError } from 'multer';
import type { Logger } from 'pino';
import { isDatabaseUnavailable } from '../db/is-database-unavailable.ts';
import { isStoreUnavailable } from '../db/documents/is-store-unavailable.ts';
import { withoutValues } from '../db/query-failed.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { AppError, ERROR_STATUS, type ErrorCode } from './app-error.ts';
import { invalidRequest } from './invalid-request.ts';
import { hangUp } from './hang-up.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problem.ts';
import { refusalOf } from './refusal-of.ts';
import { traceOf } from './trace.ts';

/** Seconds after which a caller may try again what failed for now. */
const RETRY_AFTER = '5';

/** Express's last handler: every error becomes a problem, an unknown one without its details. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const trace = traceOf(request);
    if (response.headersSent) {
      log.error({ err: withoutValues(thrown), requestId: trace.id }, 'failed while answering');
      next(withoutValues(thrown));
      return;
    }
    const language = languageOf(request);
    const error = classify(thrown, language);
    const status = ERROR_STATUS[error.code];
    if (status >= 500) log.error({ err: withoutValues(thrown), requestId: trace.id }, error.code);
    if (status === 503) response.set('Retry-After', RETRY_AFTER);
    if (status === 413) hangUp(request, response);
    if (status === 401 && error.code === 'unauthorized') {
      response.set('WWW-Authenticate', 'Bearer realm="reglament", error="invalid_token"');
    }
    response
      .status(status)
      .set(error.details.headers ?? {})
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error, language, trace.id)));
  };
}

function classify(thrown: unknown, language: Language): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof WorkflowUpdateFailedError) return refusalOf(thrown);
  if (isEngineUnavailable(thrown)) return new AppError('engine_unavailable', {}, thrown);
  if (isStoreUnavailable(thrown)) return new AppError('storage_unavailable', {}, thrown);
  if (isDatabaseUnavailable(thrown)) return new AppError('storage_unavailable', {}, thrown);
  if (thrown instanceof MulterError) return new AppError(uploadCode(thrown), {}, thrown);
  if (isNotJson(thrown)) return invalidRequest(language, '', 'not_json');
  return new AppError(httpCode(thrown), {}, thrown);
}

function isEngineUnavailable(thrown: unknown): boolean {
  return (
    thrown instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    thrown instanceof ServiceError ||
    isGrpcServiceError(thrown)
  );
}

function uploadCode({ code }: MulterError): ErrorCode {
  return code === 'LIMIT_FILE_SIZE' ? 'payload_too_large' : 'invalid_request';
}

function isNotJson(thrown: unknown): boolean {
  return thrown instanceof Error && 'type' in thrown && thrown.type === 'entity.parse.failed';
}

/** Errors of Express and of its body parser carry the HTTP status that they mean. */
function httpCode(thrown: unknown): ErrorCode {
  const status = thrown instanceof Error && 'status' in thrown ? thrown.status : 500;
  if (status === 413) return 'payload_too_large';
  if (status === 415) return 'unsupported_media_type';
  if (status === 404) return 'not_found';
  return typeof status === 'number' && status >= 400 && status < 500
    ? 'invalid_request'
    : 'internal';
}
