import type { WebhookBounds } from '../db/queries/webhook-bounds.ts';
import type { RawCall } from './call.ts';

/** Whose webhooks a caller manages: another system those of the cases that it files, an admin those of the agency. */
export function webhookBoundsOf({ caller, role }: Pick<RawCall, 'caller' | 'role'>): WebhookBounds {
  return { author: role === 'system' ? caller.id : null, agency: caller.agency };
}
