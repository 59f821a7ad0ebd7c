import { createHash } from 'node:crypto';
import { smsText } from '../../workflows/domain/sms-text.ts';
import type { Channel, Handed, Outgoing } from './channel.ts';
import { firstThatTakes } from './first-that-takes.ts';
import { askTwilio } from './ask-twilio.ts';
import { NO_TRAIL, type Trail } from './trail.ts';
import { twilioAccounts, type SmsSettings, type TwilioAccount } from './twilio-account.ts';
import { describeTwilioError, twilioRefusal } from './twilio-trouble.ts';
import { unavailable, unclear } from './unavailable.ts';

const RECEIPTS = '/api/v1/webhooks/messages/';
/** Asks Twilio to repeat a receipt that we could not take; it is no part of what Twilio signs. */
const REPEAT = '#rc=5&rp=all';
const E164 = /^\+[1-9]\d{6,14}$/;
/** The newest messages to a number among which one that was sent before is looked for. */
const LOOKED_THROUGH = 50;

/**
 * SMS by Twilio, from a second account when the first one does not take it.
 *
 * Twilio has no idempotency key, so each try first looks whether one before it got through: the link carries a mark of
 * the message's id, by which it is found among what was sent to the number. That also covers a worker that dies
 * between sending and noting so. While the account that may have a message cannot be asked, no other one gets it.
 */
export function smsChannel(settings: SmsSettings): Channel {
  const accounts = twilioAccounts(settings);

  return {
    async send(message, to, trail = NO_TRAIL) {
      if (!E164.test(to)) return NO_NUMBER;
      const body = bodyOf(message);
      const reached: TwilioAccount[] = [];
      for (const account of accounts) {
        const found = await look(account, to, body);
        if (found === 'unreached') {
          if (trail.mayHave === account.provider) {
            throw unavailable(`${account.provider} cannot be asked what became of the message`);
          }
          continue;
        }
        if (found) return found;
        reached.push(account);
      }
      if (reached.length === 0) throw unavailable('Twilio cannot be reached');
      return firstThatTakes(reached.map((account) => () => post(account, to, body, trail)));
    },
    async ask(provider, providerId) {
      const account = accounts.find((one) => one.provider === provider);
      return account ? askTwilio(account, providerId) : null;
    },
  };

  async function post(
    account: TwilioAccount,
    to: string,
    body: string,
    trail: Trail,
  ): Promise<Handed> {
    const { client, provider, from } = account;
    await trail.handsTo(provider);
    try {
      const { sid } = await client.messages.create({
        to,
        body,
        ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
        statusCallback: settings.PUBLIC_URL + RECEIPTS + provider + REPEAT,
      });
      return { outcome: 'sent', provider, providerId: sid };
    } catch (error) {
      // an answer that tells of trouble may come of a message that was taken
      if (describeTwilioError(error).status >= 500) {
        const found = await look(account, to, body);
        if (found === 'unreached') throw unclear(`${provider} cannot be asked what became of it`);
        if (found) return found;
      }
      return twilioRefusal(provider, error);
    }
  }
}

/** The message, if the account has already taken it. */
async function look(
  { client, provider }: TwilioAccount,
  to: string,
  body: string,
): Promise<Handed | undefined | 'unreached'> {
  try {
    const sent = await client.messages.list({
      to,
      limit: LOOKED_THROUGH,
      pageSize: LOOKED_THROUGH,
    });
    // a trial account puts words of its own before ours
    const same = sent.find((one) => one.body.endsWith(body));
    return same && { outcome: 'sent', provider, providerId: same.sid };
  } catch {
    return 'unreached';
  }
}

function bodyOf({ id, text, link }: Outgoing): string {
  const mark = createHash('sha256').update(id).digest('base64url').slice(0, 6);
  const url = new URL(link);
  // after `#` it stays in the browser, unless the cabinet itself has a use for that part
  if (url.hash === '') url.hash = mark;
  else url.searchParams.set('m', mark);
  return smsText(text, url.href);
}

const NO_NUMBER: Handed = {
  outcome: 'refused',
  provider: 'twilio',
  code: 'invalid_number',
  reason: 'This is no telephone number',
  hard: true,
};
