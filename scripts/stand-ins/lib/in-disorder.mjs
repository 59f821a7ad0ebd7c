/** @typedef {ReturnType<typeof import('./webhook-sender.mjs').createWebhookSender>} WebhookSender */
/** @typedef {import('./payment-records.mjs').Notice} Notice */

/**
 * Sends webhooks as they come, or, as long as the faults say so, each pair of them the other way round.
 * @param {WebhookSender} sender
 * @param {() => import('./payment-faults.mjs').Faults} faults
 * @returns {WebhookSender}
 */
export function inDisorder(sender, faults) {
  /** @type {Notice | null} */
  let held = null;
  return {
    ...sender,
    async send(notice) {
      if (faults().reorder && held === null) {
        held = notice;
        return;
      }
      await sender.send(notice);
      const late = held;
      held = null;
      if (late) await sender.send(late);
    },
  };
}
