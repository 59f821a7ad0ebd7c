import type { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import type { Handed } from './channel.ts';
import { isDeadAddress, plainReason } from './smtp-reply.ts';
import { unavailable, unclear } from './unavailable.ts';

/** What Nodemailer tells of a failure, as far as it decides anything. */
const Trouble = z.object({
  code: z.string().default('failed'),
  responseCode: z.number().default(0),
  response: z.string().default(''),
  command: z.string().default(''),
});
type SmtpTrouble = z.output<typeof Trouble>;
const NOTHING_KNOWN = Trouble.parse({});

/** Commands whose refusal is about this message; one of a login or of encryption is about us, however final it sounds. */
const ABOUT_THE_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

const STATUS = /^\d{3}[ -](\d\.\d+\.\d+)\b/;

/**
 * What a failed try to send comes to. A final refusal (5xx) of the recipient means a dead address, one of anything else
 * is this server's own; whatever is not final is thrown.
 * @param allSent the whole message was on its way: without an answer it may have been taken
 * @throws ApplicationFailure `ChannelUnavailable`
 */
export function smtpRefusal(provider: string, error: unknown, allSent: boolean): Handed {
  const trouble = describe(error);
  const { responseCode, response, command } = trouble;
  if (responseCode < 500 || !ABOUT_THE_MESSAGE.has(command)) {
    throw failureOf(provider, trouble, allSent);
  }
  return {
    outcome: 'refused',
    provider,
    code: String(responseCode),
    reason: plainReason(response),
    hard: command === 'RCPT TO' && isDeadAddress(STATUS.exec(response)?.[1] ?? ''),
  };
}

function failureOf(provider: string, trouble: SmtpTrouble, allSent: boolean): ApplicationFailure {
  const said = trouble.responseCode > 0 ? `answers ${trouble.responseCode}` : trouble.code;
  const message = `The mail server ${provider}: ${said}`;
  return allSent && trouble.responseCode === 0
    ? unclear(`${message} after the whole message`)
    : unavailable(message);
}

function describe(error: unknown): SmtpTrouble {
  return { ...NOTHING_KNOWN, ...Trouble.safeParse(error).data };
}
