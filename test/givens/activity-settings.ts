import { readActivitySettings, type ActivitySettings } from '../../activities/settings.ts';
import { channelEnv } from './channel-settings.ts';

const NOBODY = 'http://127.0.0.1:9';

/** Settings of activities that reach nobody but whom the test names. */
export function activitySettings(reached: Partial<ActivitySettings> = {}): ActivitySettings {
  return readActivitySettings({
    ...channelEnv(),
    REGISTRY_URL: NOBODY,
    REGISTRY_API_KEY: 'unused',
    PAYMENTS_URL: NOBODY,
    PAYMENTS_API_KEY: 'unused',
    SCHEDULE_URL: NOBODY,
    SCHEDULE_API_KEY: 'unused',
    STRIPE_API_BASE: NOBODY,
    PUBLIC_URL: NOBODY,
    CHECK_CODE_SECRET: 'the secret of check codes',
    CLAMD_HOST: '127.0.0.1',
    CLAMD_PORT: '9',
    PUBLIC_CABINET_URL: NOBODY,
    MESSAGES_SECRET: 'the secret of unsubscribing',
    DOCUMENTS_DIR: '/nowhere',
    ...Object.fromEntries(Object.entries(reached).map(([name, value]) => [name, String(value)])),
  });
}
