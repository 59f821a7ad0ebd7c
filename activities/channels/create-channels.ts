import type { Channels } from './channel.ts';
import { emailChannel } from './email.ts';
import { pushChannel } from './push.ts';
import type { ChannelSettings } from './settings.ts';
import { smsChannel } from './sms.ts';

/** The ways to reach a person outside the cabinet: those whose settings are given. */
export function createChannels(settings: ChannelSettings): Channels {
  const { SMTP_URL, MAIL_FROM, VAPID_PRIVATE_KEY, VAPID_SUBJECT } = settings;
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } = settings;
  const account = { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM };
  const server = { SMTP_URL, MAIL_FROM };
  const key = { VAPID_PRIVATE_KEY, VAPID_SUBJECT };
  return {
    ...(isComplete(account) && { sms: smsChannel({ ...settings, ...account }) }),
    ...(isComplete(server) && { email: emailChannel({ ...settings, ...server }) }),
    ...(isComplete(key) && { push: pushChannel({ ...settings, ...key }) }),
  };
}

function isComplete<Name extends string>(
  given: Record<Name, string | undefined>,
): given is Record<Name, string> {
  return Object.values(given).every((value) => value !== undefined);
}
