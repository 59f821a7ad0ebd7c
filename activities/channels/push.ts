import webPush from 'web-push';
import { codeOf } from '../../db/code-of.ts';
import type { Channel, Handed } from './channel.ts';
import { postPush, type PushAnswer } from './post-push.ts';
import { isPushEndpoint } from './push-address.ts';
import { pushPayload, pushTopic, pushTtl } from './push-payload.ts';
import { readSubscription } from './push-subscription.ts';
import type { ChannelSettings } from './settings.ts';
import { NO_TRAIL } from './trail.ts';
import { unavailable, unclear } from './unavailable.ts';
import { vapidKeys } from './vapid-keys.ts';

const HOUR_MS = 3_600_000;
/** Of connections that were never made: nothing of the message has left. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/;

/**
 * Web push (RFC 8030) by the push service of the person's browser, encrypted so that only that browser reads it. There
 * is no second provider: a subscription belongs to one.
 */
export function pushChannel(
  settings: Pick<ChannelSettings, 'PUSH_STAND_IN_URL'> &
    Record<'VAPID_PRIVATE_KEY' | 'VAPID_SUBJECT', string>,
): Channel {
  const { VAPID_SUBJECT: subject, PUSH_STAND_IN_URL } = settings;
  const vapidDetails = { subject, ...vapidKeys(settings.VAPID_PRIVATE_KEY) };
  const standIn = PUSH_STAND_IN_URL && new URL(PUSH_STAND_IN_URL).origin;

  return {
    async send(message, to, trail = NO_TRAIL) {
      const subscription = readSubscription(to);
      const url = subscription && new URL(subscription.endpoint);
      const isLocal = url?.origin === standIn;
      if (!url || !(isLocal || isPushEndpoint(url))) return NO_SUBSCRIPTION;

      const topic = pushTopic(message);
      const details = webPush.generateRequestDetails(subscription, pushPayload(message), {
        vapidDetails,
        TTL: pushTtl(message, Date.now()),
        urgency: message.kind === 'status' ? 'normal' : 'high',
        topic,
      });
      await trail.handsTo(url.hostname);
      let answer: PushAnswer;
      try {
        answer = await postPush(details.endpoint, details.headers, details.body, isLocal);
      } catch (error) {
        if (codeOf(error) === 'ENOTPUBLIC') return NO_SUBSCRIPTION;
        throw failureOf(url.hostname, error);
      }
      return outcomeOf(answer, url.hostname, message.id);
    },
  };
}

/** What the service may have taken goes again: it keeps one of a topic, and a browser shows one of a tag. */
function failureOf(provider: string, error: unknown) {
  const code = codeOf(error) || 'failed';
  const message = `The push service ${provider} cannot be reached (${code})`;
  return NOT_CONNECTED.test(code) ? unavailable(message) : unclear(message);
}

/** @throws ApplicationFailure `ChannelUnavailable` */
function outcomeOf(answer: PushAnswer, provider: string, id: string): Handed {
  const { status, location, retryAfterMs } = answer;
  if (status >= 200 && status < 300) {
    return { outcome: 'sent', provider, providerId: location ?? id };
  }
  if (status === 401 || status === 408 || status === 429 || status >= 500) {
    const pause = retryAfterMs === null ? undefined : Math.min(retryAfterMs, HOUR_MS);
    throw unavailable(`The push service ${provider} answers ${status}`, pause);
  }
  const hard = status === 404 || status === 410; // the person has unsubscribed, or the browser is gone
  const code = String(status);
  return { outcome: 'refused', provider, code, reason: `The push service answers ${code}`, hard };
}

const NO_SUBSCRIPTION: Handed = {
  outcome: 'refused',
  provider: 'web-push',
  code: 'invalid_subscription',
  reason: 'This is no subscription of a push service',
  hard: true,
};
