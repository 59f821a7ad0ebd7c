import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { money } from './activities.ts';
import { askNow } from './messages.ts';

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

interface Watch {
  paymentId: string;
  /** How long to wait before the provider is asked; doubled each time, up to an hour. */
  pauseMs?: number;
}

/** Asks the provider of a payment until nothing can come of it any more: a lost notice strands nobody. */
export async function watchPayment({ paymentId, pauseMs = 0 }: Watch): Promise<void> {
  let isAsked = false;
  setHandler(askNow, () => {
    isAsked = true;
  });
  for (let pause = pauseMs; ;) {
    if (pause > 0) {
      const summary = 'until the provider is asked again';
      await condition(() => isAsked, pause, { summary });
    }
    isAsked = false;
    const { isOver } = await money.followPayment({ paymentId });
    if (isOver) return;
    pause = Math.min(Math.max(pause * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
    if (workflowInfo().continueAsNewSuggested) {
      return continueAsNew<typeof watchPayment>({ paymentId, pauseMs: pause });
    }
  }
}
