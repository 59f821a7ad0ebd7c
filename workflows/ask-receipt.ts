import { isCancellation, sleep, TemporalFailure } from '@temporalio/workflow';
import { receipts } from './activities.ts';
import { isoNow } from './case-file.ts';

/** Begun when a receipt is an hour late, so asked after an hour, six and a day; then nobody will know. */
const PAUSES = [null, '5 hours', '18 hours'] as const;

/** Asks what became of a message whose receipt got lost. Without an answer it stays as it is: taken by the provider. */
export async function askReceipt({ id }: { id: string }): Promise<void> {
  for (const pause of PAUSES) {
    if (pause !== null) await sleep(pause, { summary: 'the provider is asked once more' });
    if (await isAnswered(id)) return;
  }
}

async function isAnswered(id: string): Promise<boolean> {
  try {
    return await receipts.askDelivery({ id, at: isoNow() });
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    return false; // the provider is away, or its answer makes no sense
  }
}
