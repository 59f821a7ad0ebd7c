import { defineSignal } from '@temporalio/workflow';

/** Carries the messages of one person, case and channel. */
export const COURIER_TYPE = 'carryMessages';

export interface Courier {
  /** A hash, see `courier-of.ts`; the only thing that the engine gets to know of whom the messages are for. */
  courier: string;
}

/** There is something to carry. A signal: whatever it is stands in the database. */
export const messagesWaiting = defineSignal('messagesWaiting');

/** Workflow id of a courier. */
export function courierIdOf({ courier }: Courier): string {
  return `messages-${courier}`;
}

/** Asks the provider of a message whose receipt has not come. */
export const RECEIPT_TYPE = 'askReceipt';

/** Workflow id of the question; `id` is that of the delivery. */
export function receiptIdOf(id: string): string {
  return `receipt-${id}`;
}

/** Reads the mailbox of the sender of e-mail for what came back. */
export const BOUNCES_TYPE = 'readBounces';
