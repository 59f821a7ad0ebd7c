import { randomBytes } from 'node:crypto';
import { subscribeToWebhooks } from '../../../db/queries/subscribe-to-webhooks.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { route } from '../../route.ts';
import { presentSubscription } from '../../schemas/webhook.ts';
import { stableId } from '../../stable-id.ts';
import { webhookBoundsOf } from '../../webhook-bounds-of.ts';
import { createSubscriptionSpec } from './create-subscription.schema.ts';

/** As long as the hash that it keys (Standard Webhooks asks for 24 to 64 bytes). */
const SECRET_BYTES = 32;

export const createSubscription = route(createSubscriptionSpec, async (call) => {
  const { deps, body, caller, at, language } = call;
  const { hostname, protocol, username, password } = new URL(body.url);
  const isSafe = protocol === 'https:' || deps.webhookPrivateHosts.includes(hostname);
  if (!isSafe || username !== '' || password !== '') {
    throw invalidRequest(language, 'url', 'webhook_url');
  }
  const subscription = await subscribeToWebhooks(deps.db, {
    id: stableId(call),
    url: body.url,
    secret: `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`,
    eventTypes: body.eventTypes,
    ...webhookBoundsOf(call),
    createdBy: caller.id,
    createdAt: at.toISOString(),
  });
  return { body: { ...presentSubscription(subscription), secret: subscription.secret } };
});
