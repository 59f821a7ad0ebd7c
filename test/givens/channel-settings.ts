import { z } from 'zod';
import { CHANNEL_SETTINGS } from '../../activities/channels/settings.ts';

export const ACCOUNT = { sid: `AC${'0'.repeat(32)}`, token: 'the token of the first account' };
export const SECOND_ACCOUNT = { sid: `AC${'1'.repeat(32)}`, token: 'the token of the second' };

const NOBODY = '127.0.0.1:9';

const given = z.string();
/** Every channel is there. */
const Complete = z.object({
  ...CHANNEL_SETTINGS,
  ...{ TWILIO_ACCOUNT_SID: given, TWILIO_AUTH_TOKEN: given, TWILIO_FROM: given },
  ...{ SMTP_URL: given, MAIL_FROM: given, VAPID_PRIVATE_KEY: given, VAPID_SUBJECT: given },
});

/** Settings of channels that reach nobody but whom the test names. */
export function channelSettings(reached: Record<string, string> = {}): z.output<typeof Complete> {
  return Complete.parse({ ...channelEnv(), ...reached });
}

/** The same as environment variables. */
export function channelEnv(): Record<string, string> {
  return {
    SMTP_URL: `smtp://${NOBODY}`,
    MAIL_FROM: 'Регламент <noreply@reglament.example>',
    TWILIO_URL: `http://${NOBODY}`,
    TWILIO_ACCOUNT_SID: ACCOUNT.sid,
    TWILIO_AUTH_TOKEN: ACCOUNT.token,
    TWILIO_FROM: '+15005550006',
    VAPID_PRIVATE_KEY: '7'.repeat(64),
    VAPID_SUBJECT: 'mailto:noreply@reglament.example',
    PUBLIC_URL: `http://${NOBODY}`,
  };
}
