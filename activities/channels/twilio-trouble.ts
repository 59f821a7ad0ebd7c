import { z } from 'zod';
import { isDeadNumber } from '../../workflows/domain/dead-number.ts';
import type { Handed } from './channel.ts';
import { unavailable, unclear } from './unavailable.ts';

/** Codes of refusals that are about us or the moment, not about the message. */
const TRY_LATER = new Set(['20003', '20429', '21611', '14107', '30001']);
const TRY_LATER_STATUS = new Set([401, 403, 408, 429]);
/** Of connections that were never made: nothing of the message has left. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/;

/**
 * What a failed try to send an SMS comes to.
 * @throws ApplicationFailure `ChannelUnavailable`; `unclear` if Twilio gave no answer and may have taken the message
 */
export function twilioRefusal(provider: string, error: unknown): Handed {
  const { status, code } = describeTwilioError(error);
  if (status === 0) {
    const message = `${provider} cannot be reached (${code})`;
    throw NOT_CONNECTED.test(code) ? unavailable(message) : unclear(message);
  }
  if (status >= 500 || TRY_LATER_STATUS.has(status) || TRY_LATER.has(code)) {
    throw unavailable(`${provider} answers ${status} (${code})`);
  }
  // Twilio's words repeat the number: its code is the reason, explained at twilio.com/docs/errors
  return {
    outcome: 'refused',
    provider,
    code,
    reason: `Twilio error ${code}`,
    hard: isDeadNumber(code),
  };
}

/** What the client tells of a failure; `status` is there only if Twilio has answered. */
const Trouble = z.object({
  status: z.number().default(0),
  code: z.union([z.string(), z.number()]).default('no code'),
});

/** `status` 0: there was no answer, and `code` says why. */
export function describeTwilioError(error: unknown): { status: number; code: string } {
  const { status, code } = Trouble.safeParse(error).data ?? Trouble.parse({});
  return { status, code: String(code) };
}
