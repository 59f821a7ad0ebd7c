import { z } from 'zod';
import { CHANNEL_SETTINGS } from './channels/settings.ts';

const Settings = z.object({
  REGISTRY_URL: z.url(),
  REGISTRY_API_KEY: z.string().min(1),
  PAYMENTS_URL: z.url(),
  PAYMENTS_API_KEY: z.string().min(1),
  SCHEDULE_URL: z.url(),
  SCHEDULE_API_KEY: z.string().min(1),
  PUBLIC_CABINET_URL: z.url(),
  MESSAGES_SECRET: z.string().min(16),
  DOCUMENTS_DIR: z.string().min(1),
  ...CHANNEL_SETTINGS,
});

export type ActivitySettings = z.infer<typeof Settings>;

/** What activities need to know of the world. Throws an error that names every variable that is missing or wrong. */
export function readActivitySettings(env: NodeJS.ProcessEnv): ActivitySettings {
  const result = Settings.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Set these environment variables: ${wrong.join('; ')}`);
}
