import { z } from 'zod';

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
  SMTP_URL: SmtpUrl,
  SMTP_FALLBACK_URL: optional(SmtpUrl),
  MAIL_FROM: z.string().regex(/^([^<>"\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/),
  TWILIO_URL: z.url({ protocol: /^https?$/ }),
  TWILIO_ACCOUNT_SID: AccountSid,
  TWILIO_AUTH_TOKEN: z.string().min(1),
  TWILIO_FROM: Sender,
  TWILIO_FALLBACK_URL: optional(z.url({ protocol: /^https?$/ })),
  TWILIO_FALLBACK_ACCOUNT_SID: optional(AccountSid),
  TWILIO_FALLBACK_AUTH_TOKEN: optional(z.string().min(1)),
  TWILIO_FALLBACK_FROM: optional(Sender),
  VAPID_PRIVATE_KEY: z.string().regex(/^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/),
  VAPID_SUBJECT: z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/),
  PUSH_STAND_IN_URL: optional(z.url({ protocol: /^https?$/ })),
  PUBLIC_URL: z.url(),
};

export type ChannelSettings = z.output<z.ZodObject<typeof CHANNEL_SETTINGS>>;
