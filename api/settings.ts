import { z } from 'zod';
import { CHANNEL_NAMES, type ChannelName } from '../workflows/domain/messages/message.ts';
import { STORE_SETTINGS } from '../db/documents/store-settings.ts';

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.string().min(1),
  SIGNATURE_TRUST_DIR: z.string().min(1),
  OPENSSL: z.string().min(1).default('openssl'),
  ...STORE_SETTINGS,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1),
  PUBLIC_CABINET_URL: z.url(),
  MESSAGES_SECRET: z.string().min(16),
  PAYMENTS_WEBHOOK_SECRET: z.string().min(16),
  WEBHOOK_PRIVATE_HOSTS: z.string().default(''),
  PUBLIC_URL: z.url(),
  TRUSTED_PROXY: z.string().default(''),
  /** Empty: no notices of Stripe are taken. */
  STRIPE_WEBHOOK_SECRET: z.string().default(''),
  /** Empty: no SMS is sent. */
  TWILIO_AUTH_TOKEN: z.string().default(''),
  TWILIO_FALLBACK_AUTH_TOKEN: z.string().default(''),
  /** Empty: no e-mail is sent. */
  MAIL_FROM: z.string().default(''),
  /** Empty: no web push is sent. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^([\w-]{87})?$/)
    .default(''),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
});

export type ApiSettings = z.output<typeof Settings>;

/** What the API needs to know of the world. Throws an error that names every variable that is missing or wrong. */
export function readApiSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const result = Settings.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Set these environment variables: ${wrong.join('; ')}`);
}

/** The ways by which the worker sends messages, as far as the API is told of them. */
export function channelsOf(
  settings: Pick<ApiSettings, 'TWILIO_AUTH_TOKEN' | 'MAIL_FROM' | 'VAPID_PUBLIC_KEY'>,
): ChannelName[] {
  const { TWILIO_AUTH_TOKEN: sms, MAIL_FROM: email, VAPID_PUBLIC_KEY: push } = settings;
  const signs = { sms, email, push };
  return CHANNEL_NAMES.filter((channel) => signs[channel] !== '');
}
