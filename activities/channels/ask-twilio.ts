import { smsEnd } from '../../workflows/domain/sms-end.ts';
import type { Known } from './channel.ts';
import type { TwilioAccount } from './twilio-account.ts';
import { describeTwilioError } from './twilio-trouble.ts';
import { unavailable } from './unavailable.ts';

/**
 * What Twilio says of a message that it has taken, for when its receipt got lost.
 * @throws ApplicationFailure `ChannelUnavailable`
 */
export async function askTwilio({ client, provider }: TwilioAccount, sid: string): Promise<Known> {
  try {
    const { status, errorCode } = await client.messages(sid).fetch();
    // no code is null, whatever the client's types say
    return smsEnd(status, Number.isInteger(errorCode) ? String(errorCode) : null);
  } catch (error) {
    const { status, code } = describeTwilioError(error);
    if (status === 404) return null; // Twilio forgets messages at their sender's wish, or after its own time
    throw unavailable(`${provider} answers ${status} (${code})`);
  }
}
