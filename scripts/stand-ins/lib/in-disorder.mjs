import { z } from 'zod';

const Told = z.object({ checkoutId: z.string() });

/** @typedef {ReturnType<typeof import('./webhook-sender.mjs').createWebhookSender>} WebhookSender */
/** @typedef {import('./payment-records.mjs').Notice} Notice */

/**
 * Sends webhooks as they come, or, as long as the faults say so, each pair of them of one checkout the other way round.
 * @param {WebhookSender} sender
 * @param {() => import('./payment-faults.mjs').Faults} faults
 * @returns {WebhookSender}
 */
export function inDisorder(sender, faults) {
  /** @type {Map<string, Notice>} */
  const held = new Map();
  return {
    ...sender,
    async send(notice) {
      const { checkoutId } = Told.parse(JSON.parse(notice.body));
      const late = held.get(checkoutId);
      if (faults().reorder && !late) {
        held.set(checkoutId, notice);
        return;
      }
      held.delete(checkoutId);
      await sender.send(notice);
      if (late) await sender.send(late);
    },
  };
}
