import { buryWebhook as bury } from '../db/queries/bury-webhook.ts';
import type { WebhookActivities } from '../workflows/domain/activities.ts';
import type { Deps } from './deps.ts';

export function buryWebhook({ db }: Pick<Deps, 'db'>): WebhookActivities['buryWebhook'] {
  return ({ deliveryId }) => bury(db, deliveryId);
}
