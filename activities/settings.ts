import { z } from 'zod';
import { CHANNEL_SETTINGS, halfGiven } from './channels/settings.ts';
import { STORE_SETTINGS } from '../db/documents/store-settings.ts';
import { PROVIDERS } from './payments/provider.ts';

const Settings = z
  .object({
    REGISTRY_URL: z.url(),
    REGISTRY_API_KEY: z.string().min(1),
    PAYMENTS_URL: z.url(),
    PAYMENTS_API_KEY: z.string().min(1),
    PAYMENTS_PROVIDER: z.enum(PROVIDERS).default('stand-in'),
    /** Empty: payments by Stripe, earlier ones too, are out of reach. */
    STRIPE_SECRET_KEY: z.string().default(''),
    STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).default('https://api.stripe.com'),
    SCHEDULE_URL: z.url(),
    SCHEDULE_API_KEY: z.string().min(1),
    CHECK_CODE_SECRET: z.string().min(16),
    /** Comma-separated; receivers of webhooks that may be in our own network. */
    WEBHOOK_PRIVATE_HOSTS: z.string().default(''),
    CLAMD_HOST: z.string().min(1),
    CLAMD_PORT: z.coerce.number().int().min(1).max(65_535),
    PUBLIC_CABINET_URL: z.url(),
    MESSAGES_SECRET: z.string().min(16),
    ...STORE_SETTINGS,
    ...CHANNEL_SETTINGS,
  })
  .refine((one) => one.PAYMENTS_PROVIDER !== 'stripe' || one.STRIPE_SECRET_KEY !== '', {
    path: ['STRIPE_SECRET_KEY'],
    message: 'Stripe needs it',
  })
  .superRefine((settings, context) => {
    for (const { channel, missing } of halfGiven(settings)) {
      const message = `${channel} needs it; without any of its settings there is no ${channel}`;
      context.addIssue({ code: 'custom', path: [missing], message });
    }
  });

export type ActivitySettings = z.infer<typeof Settings>;

/** What activities need to know of the world. Throws an error that names every variable that is missing or wrong. */
export function readActivitySettings(env: NodeJS.ProcessEnv): ActivitySettings {
  const result = Settings.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Set these environment variables: ${wrong.join('; ')}`);
}
