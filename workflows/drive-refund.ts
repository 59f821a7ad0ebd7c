import { sleep } from '@temporalio/workflow';
import { money } from './activities.ts';
import type { RefundOrder } from './domain/payment-activities.ts';
import { isRefundOver } from './domain/refund-states.ts';

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;
/** How often a provider that has taken a refund is asked of its end: for about a month. */
const LOOKS = 130;

/** A refund from its order to its end, however long the provider is away; a refusal for good becomes a task for staff. */
export async function driveRefund(order: RefundOrder): Promise<void> {
  let { state } = await money.prepareRefund(order);
  if (state === 'requested') ({ state } = await money.sendRefund(order));
  let pause = FIRST_PAUSE_MS;
  for (let looks = 0; !isRefundOver(state) && looks < LOOKS; looks += 1) {
    await sleep(pause, { summary: 'until the provider is asked of the refund again' });
    ({ state } = await money.lookAtRefund(order));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
  if (!isRefundOver(state)) await money.giveUpRefund(order);
  await money.closeRefund(order);
}
