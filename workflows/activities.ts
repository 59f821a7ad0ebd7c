import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  CalendarActivities,
  CaseActivities,
  ScanActivities,
  WebhookActivities,
} from './domain/activities.ts';
import type { MessageActivities } from './domain/messages/activities.ts';
import type { PaymentActivities } from './domain/payment-activities.ts';

/**
 * Questions to our own database, and documents, which are made once: local, since a local activity costs the engine a third
 * of a normal one. Tried until they succeed: a case outlives any outage of its database.
 */
export const database = proxyLocalActivities<
  Pick<
    CaseActivities,
    'checkApplication' | 'claimSubject' | 'loadCandidates' | 'findResponsible' | 'makeDocument'
  > &
    CalendarActivities &
    Pick<MessageActivities, 'planDeliveries' | 'giveUpDelivery'> &
    Pick<WebhookActivities, 'buryWebhook'>
>({
  startToCloseTimeout: '10s',
  // While it waits longer than this for its next try a timer waits for it, not the worker: the history of a case grows
  // by a few events a try, not by those of a heartbeat every few seconds.
  localRetryThreshold: '5s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Writes of the journal. Normal, although that costs five events more: a local activity runs before the engine has in its
 * history what led to it, and an engine or a worker that dies right then would leave the database ahead of the case.
 */
export const journal = proxyActivities<Pick<CaseActivities, 'recordEvents'>>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** A checkout while its payer waits for the answer: a few quick tries, then the payer is told. */
export const checkout = proxyLocalActivities<Pick<CaseActivities, 'startCheckout'>>({
  startToCloseTimeout: '6s', // earlier checkouts are closed first
  scheduleToCloseTimeout: '8s',
  retry: { initialInterval: '300ms', maximumAttempts: 3 },
});

/** What the provider knows of a payment, asked once: whoever asks decides how often. */
export const inquiry = proxyActivities<Pick<CaseActivities, 'closePayments'>>({
  startToCloseTimeout: '15s',
  retry: { maximumAttempts: 1 },
});

/** What is asked and told of money outside a case's own workflow: never given up. */
export const money = proxyActivities<PaymentActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '15m' },
});

/** Money to give back, as earlier versions ordered it: never given up. */
export const refunds = proxyActivities<Pick<CaseActivities, 'refundPayment'>>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1h' },
});

/** Programs that have subscribed to events: after a minute, then after doubled pauses, for two days. */
export const webhooks = proxyActivities<Pick<WebhookActivities, 'postWebhook'>>({
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '2 days',
  retry: { initialInterval: '1m', backoffCoefficient: 2, maximumInterval: '6h' },
});

/** The malware scanner: asked until it answers, however long it is away; a document that nobody scanned stays closed. */
export const scanner = proxyActivities<ScanActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '40s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
});

/** An outside schedule of slots; a case waits for it while its term runs. */
export const schedules = proxyActivities<
  Pick<CaseActivities, 'holdSlot' | 'confirmSlot' | 'releaseSlot'>
>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** Registries that results are written to. */
export const registers = proxyActivities<Pick<CaseActivities, 'writeRecord' | 'revokeRecord'>>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** Registries of other agencies, asked for `milliseconds` at most; they may be down for days. */
export function registriesFor(milliseconds: number) {
  return proxyActivities<Pick<CaseActivities, 'verifyApplicant'>>({
    startToCloseTimeout: '20s',
    scheduleToCloseTimeout: milliseconds,
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
  });
}

/** A channel of messages, which may be away for hours: tried as long as what it is to carry makes sense. */
export function channelUntil(milliseconds: number) {
  return proxyActivities<Pick<MessageActivities, 'sendDelivery' | 'sendContactCode'>>({
    startToCloseTimeout: '45s', // less than the lease of `takeDelivery`
    scheduleToCloseTimeout: milliseconds,
    retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '10m' },
  });
}

/** What became of an SMS whose receipt has not come: asked for some hours, then left until the next time. */
export const receipts = proxyActivities<Pick<MessageActivities, 'askDelivery'>>({
  startToCloseTimeout: '15s',
  scheduleToCloseTimeout: '4h',
  retry: { initialInterval: '10s', backoffCoefficient: 2, maximumInterval: '15m' },
});

/** The mailbox of the sender of e-mail: given up after a second try, since it is read again minutes later. */
export const bounces = proxyActivities<Pick<MessageActivities, 'readBounces'>>({
  startToCloseTimeout: '5m',
  retry: { initialInterval: '5s', maximumAttempts: 2 },
});
