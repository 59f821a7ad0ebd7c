import { askReceipts } from './ask-receipts.ts';
import { callCouriers } from './call-couriers.ts';
import { startScans } from './start-scans.ts';
import { startWebhooks } from './start-webhooks.ts';
import type { Starter } from './starter.ts';
import { takeRefunds } from './take-refunds.ts';
import { watchPayments } from './watch-payments.ts';

/** What is started for what has been written down. */
export const STARTERS: readonly Starter[] = [
  callCouriers,
  askReceipts,
  startScans,
  startWebhooks,
  takeRefunds,
  watchPayments,
];
