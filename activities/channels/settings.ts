import { z } from 'zod';
import { CHANNEL_NAMES, type ChannelName } from '../../workflows/domain/messages/message.ts';

const AccountSid = z.string().regex(/^AC[0-9a-f]{32}$/i);
const Sender = z
  .string()
  .regex(/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/);
const SmtpUrl = z.url({ protocol: /^smtps?$/, hostname: /./ });

/** An empty variable counts as unset. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** How people are reached: the part of the worker's environment that the channels stand on. */
export const CHANNEL_SETTINGS = {
  SMTP_URL: optional(SmtpUrl),
  SMTP_FALLBACK_URL: optional(SmtpUrl),
  MAIL_BOUNCES_URL: optional(z.url({ protocol: /^imaps?$/, hostname: /./ })),
  MAIL_FROM: optional(z.string().regex(/^([^<>"\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/)),
  TWILIO_URL: z.url({ protocol: /^https?$/ }),
  TWILIO_ACCOUNT_SID: optional(AccountSid),
  TWILIO_AUTH_TOKEN: optional(z.string().min(1)),
  TWILIO_FROM: optional(Sender),
  TWILIO_FALLBACK_URL: optional(z.url({ protocol: /^https?$/ })),
  TWILIO_FALLBACK_ACCOUNT_SID: optional(AccountSid),
  TWILIO_FALLBACK_AUTH_TOKEN: optional(z.string().min(1)),
  TWILIO_FALLBACK_FROM: optional(Sender),
  VAPID_PRIVATE_KEY: optional(z.string().regex(/^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/)),
  VAPID_SUBJECT: optional(z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/)),
  PUSH_STAND_IN_URL: optional(z.url({ protocol: /^https?$/ })),
  PUBLIC_URL: z.url(),
};

export type ChannelSettings = z.output<z.ZodObject<typeof CHANNEL_SETTINGS>>;

/** What each channel needs. Without any of it the installation does without the channel; a part of it is a mistake. */
const NEEDED = {
  sms: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  email: ['SMTP_URL', 'MAIL_FROM'],
  push: ['VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'],
} as const satisfies Record<ChannelName, readonly (keyof ChannelSettings)[]>;

/** What is useless without its channel. */
const BESIDES = {
  sms: ['TWILIO_FALLBACK_ACCOUNT_SID', 'TWILIO_FALLBACK_AUTH_TOKEN', 'TWILIO_FALLBACK_FROM'],
  email: ['SMTP_FALLBACK_URL', 'MAIL_BOUNCES_URL'],
  push: [],
} as const satisfies Record<ChannelName, readonly (keyof ChannelSettings)[]>;

/** What lacks of channels that are set up in part, with the name of the channel. */
export function halfGiven(
  settings: Partial<ChannelSettings>,
): { channel: ChannelName; missing: keyof ChannelSettings }[] {
  return CHANNEL_NAMES.flatMap((channel) => {
    const given = [...NEEDED[channel], ...BESIDES[channel]].filter((name) => settings[name]);
    const missing = NEEDED[channel].filter((name) => settings[name] === undefined);
    return given.length === 0 ? [] : missing.map((name) => ({ channel, missing: name }));
  });
}
