/** Workflow type that brings an event of a case to a program which has subscribed to it. */
export const WEBHOOK_TYPE = 'deliverWebhook';

export interface WebhookDelivery {
  deliveryId: string;
}

/** Workflow id of a round of tries to deliver. */
export function webhookIdOf(deliveryId: string, round: number): string {
  return `webhook-${deliveryId}-${round.toString()}`;
}
