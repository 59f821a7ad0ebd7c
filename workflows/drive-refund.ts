import { condition, patched, setHandler } from '@temporalio/workflow';
import { money } from './activities.ts';
import type { RefundOrder } from './domain/payment-activities.ts';
import { isRefundOver } from './domain/refund-states.ts';
import { askNow } from './messages.ts';

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;
/** How often a provider that has taken a refund is asked of its end: for about a month. */
const LOOKS = 130;

/**
 * A refund from its order to its end, however long the provider is away; a refusal for good becomes a task for staff. A
 * provider that tells of it by itself is asked at once, also when the refund is over: a bank may send back what it had taken.
 */
export async function driveRefund(order: RefundOrder): Promise<void> {
  let [told, heard] = [0, 0];
  setHandler(askNow, () => {
    told += 1;
  });
  let { state } = await money.prepareRefund(order);
  // who sent it may not have lived to hear the answer; the provider takes the same order once
  const isUnanswered = state === 'sent' && patched('unanswered-refund-is-sent-again');
  if (state === 'requested' || isUnanswered) ({ state } = await money.sendRefund(order));
  let pause = FIRST_PAUSE_MS;
  for (let looks = 0; (told > heard || !isRefundOver(state)) && looks < LOOKS; looks += 1) {
    const summary = 'until the provider is asked of the refund again';
    if (told === heard) await condition(() => told > heard, pause, { summary });
    heard = told;
    ({ state } = await money.lookAtRefund(order));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
  if (!isRefundOver(state)) await money.giveUpRefund(order);
  await money.closeRefund(order);
}
