import { ApplicationFailure } from '@temporalio/common';

const UNAVAILABLE = 'ChannelUnavailable';
const UNCLEAR = 'unclear';

/**
 * A provider has not taken the message; another one, or a later try, may.
 * @param message names the provider and what it answers, and nothing of what was sent or to whom
 * @param retryAfterMs how long the provider asks to be left alone
 */
export function unavailable(message: string, retryAfterMs?: number): ApplicationFailure {
  return ApplicationFailure.create({
    message,
    type: UNAVAILABLE,
    ...(retryAfterMs === undefined ? {} : { nextRetryDelay: retryAfterMs }),
  });
}

/** The connection broke when the provider may have taken the message: only the same provider may be asked again. */
export function unclear(message: string): ApplicationFailure {
  return ApplicationFailure.create({ message, type: UNAVAILABLE, details: [UNCLEAR] });
}

export function isUnclear(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.details?.[0] === UNCLEAR;
}
