import type { Action } from '../workflows/domain/actions.ts';
import type { Status } from '../workflows/domain/status.ts';
import type { Refusal } from '../workflows/messages.ts';

/** HTTP status of every error code that a caller may see; its text is `error.<code>`. */
export const ERROR_STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  invalid_signature: 401,
  forbidden: 403,
  applicant_must_be_caller: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  payload_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  calendar_version_taken: 409,
  calendar_outdated: 409,
  calendar_invalid: 422,
  document_refused: 422,
  document_not_scanned: 409,
  document_infected: 409,
  no_preview: 422,
  previews_busy: 503,
  idempotency_key_reused: 422,
  invalid_rehearsal: 422,
  internal: 500,
  nothing_to_refund: 409,
  refund_exceeds_payment: 422,
  task_done: 409,
  too_many_streams: 429,
  wrong_code: 422,
  too_many_codes: 429,
  channel_off: 409,
  nowhere_to_send: 409,
  message_expired: 409,
  invalid_regulation: 422,
  service_exists: 409,
  already_published: 409,
  not_published: 409,
  retired: 409,
  has_problems: 409,
  not_rehearsed: 409,
  service_not_in_force: 409,
  service_unavailable: 409,
  regulation_changed: 409,
  engine_unavailable: 503,
  identity_unavailable: 503,
  storage_unavailable: 503,

  not_allowed_in_status: 409,
  stale: 412,
  not_executor: 403,
  decided_by_same_person: 403,
  new_evidence_required: 422,
  unknown_appeal: 404,
  unknown_step: 404,
  signature_required: 422,
  signature_malformed: 422,
  signature_attached: 422,
  signature_signers: 422,
  signature_certificate_missing: 422,
  signature_unsupported: 422,
  signature_gost_unavailable: 422,
  signature_content: 422,
  signature_wrong: 422,
  signature_time: 422,
  signature_key_usage: 422,
  signature_untrusted: 422,
  signature_expired: 422,
  signature_revoked: 422,
  signature_revocation_unknown: 422,
  signature_signer: 422,
  step_of_other_role: 403,
  unknown_payment: 404,
  payment_method_unknown: 422,
  payment_provider_unavailable: 503,
  payment_under_way: 409,
  extension_limit: 422,
  return_not_earlier: 422,
  busy: 503,
} as const satisfies Record<Refusal, number> & Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

type InWords = { path: string; code: string; text: string };

/** What a problem tells beside its code. */
type ProblemMembers = {
  /** What a regulation is refused for. */
  problems?: FieldError[];
  /** Endings without a green rehearsal, or what a draft lacks. */
  missing?: Status[] | InWords[];
  remarks?: InWords[];
  /** What differs from the version that a draft was written under. */
  changes?: { path: string; kind: string; text: string }[];
  /** Why a service is unavailable. */
  reason?: string;
  alternatives?: { code: string; title: string }[];
  responsible?: string;
};

/** One wrong field of a request; `path` is dotted, `message` is in the caller's language. */
export type FieldError = { path: string; code: string; message: string };

export type ErrorDetails = {
  errors?: FieldError[];
  /** Where the case stands, for `not_allowed_in_status`. */
  status?: Status;
  allowedActions?: Action[];
  /** Members of the problem that only this code has. */
  members?: ProblemMembers;
  headers?: Record<string, string>;
};

/** A refusal with a stable code; `answerErrors` turns it into a problem. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.details = details;
  }
}
