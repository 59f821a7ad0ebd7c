import { ApplicationFailure } from '@temporalio/common';
import { CloudEvent, HTTP } from 'cloudevents';
import { Webhook as Signer } from 'standardwebhooks';
import { codeOf } from '../db/code-of.ts';
import { endWebhookSubscription } from '../db/queries/end-webhook-subscription.ts';
import { findWebhook, type Webhook } from '../db/queries/find-webhook.ts';
import { noteWebhook } from '../db/queries/note-webhook.ts';
import type { WebhookActivities } from '../workflows/domain/activities.ts';
import { caseEventOf } from '../workflows/domain/case-event.ts';
import type { Deps } from './deps.ts';
import { postOutside } from './post-outside.ts';

const TIMEOUT_MS = 10_000;
const GONE = 410;
/** Of the whole product, not of an installation: `source` tells that. */
const TYPE_PREFIX = 'reglament.application.';

/**
 * Delivers an event to a subscriber as a CloudEvent, signed by the Standard Webhooks scheme; the same id and the same
 * content on every try. A receiver that answers 410 is never called again.
 * @throws ApplicationFailure `WebhookUndelivered` when another try may help
 */
export function postWebhook({ db, settings }: Deps): WebhookActivities['postWebhook'] {
  return async ({ deliveryId }) => {
    const found = await findWebhook(db, deliveryId);
    if (found?.delivery.state !== 'queued') return;
    const note = (state: Webhook['delivery']['state'], outcome: string) =>
      noteWebhook(db, { id: deliveryId, state, outcome, at: new Date().toISOString() });
    const { subscription } = found;
    if (subscription.endedAt !== null) {
      await note('dead', 'subscription_ended');
      return;
    }
    const outcome = await post(found, settings);
    if (outcome >= 200 && outcome < 300) {
      await note('delivered', String(outcome));
    } else if (outcome === GONE) {
      await note('dead', String(outcome));
      const { id } = subscription;
      const bounds = { author: null, agency: null };
      await endWebhookSubscription(db, { id, bounds, at: new Date().toISOString() });
    } else {
      await note('queued', String(outcome));
      throw ApplicationFailure.retryable(`The receiver answers ${outcome}`, 'WebhookUndelivered');
    }

    async function post(webhook: Webhook, { PUBLIC_URL, WEBHOOK_PRIVATE_HOSTS }: Deps['settings']) {
      const { headers, body } = messageOf(webhook, PUBLIC_URL);
      const privateHosts = WEBHOOK_PRIVATE_HOSTS.split(',').filter(Boolean);
      const bounds = { privateHosts, timeoutMs: TIMEOUT_MS };
      try {
        return await postOutside(subscription.url, headers, body, bounds);
      } catch (error) {
        const code = troubleOf(error);
        await note('queued', code);
        throw ApplicationFailure.retryable(`No receiver (${code})`, 'WebhookUndelivered');
      }
    }
  };
}

function messageOf({ event, row, subscription }: Webhook, publicUrl: string) {
  const id = `${row.id}/${event.seq.toString()}`;
  const { body } = HTTP.structured(
    new CloudEvent({
      id,
      source: `${publicUrl}/api/v1/applications`,
      type: TYPE_PREFIX + event.type,
      subject: row.number ?? row.id,
      time: event.at,
      sequence: String(event.seq).padStart(8, '0'),
      datacontenttype: 'application/json',
      data: caseEventOf(event, row),
    }),
  );
  const content = String(body);
  const now = new Date();
  return {
    body: content,
    headers: {
      'Content-Type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Signer(subscription.secret).sign(id, now, content),
    },
  };
}

function troubleOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const name = 'name' in error ? String(error.name) : 'unknown';
  if (name === 'AbortError' || name === 'TimeoutError') return 'ETIMEDOUT';
  return codeOf(error) || name;
}
