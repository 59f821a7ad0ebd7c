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
    PUBLIC_URL: NOBODY,
    PUBLIC_CABINET_URL: NOBODY,
    MESSAGES_SECRET: 'the secret of unsubscribing',
    DOCUMENTS_DIR: '/nowhere',
    ...reached,
  });
}
