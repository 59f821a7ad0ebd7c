import {
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import { channelUntil, database } from './activities.ts';
import { isoNow } from './case-file.ts';
import { messagesWaiting, type Courier } from './courier.ts';

/**
 * Carries what one person is told of one case by one channel, and ends when nothing waits any more. What goes out when is
 * planned anew each time that something comes or has gone: a change of a case gives way to a newer one, nights are quiet.
 */
export async function carryMessages(courier: Courier): Promise<void> {
  const call = { isThere: false };
  const isCalled = () => call.isThere;
  setHandler(messagesWaiting, () => {
    call.isThere = true;
  });
  const underWay = new Set<string>();

  const carry = async (id: string, until: string): Promise<void> => {
    underWay.add(id);
    await deliver(id, until);
    underWay.delete(id);
    call.isThere = true; // what waits behind it may go now
  };

  for (;;) {
    call.isThere = false;
    const { due, wakeAt } = await database.planDeliveries({ ...courier, at: isoNow() });
    for (const { id, until } of due) if (!underWay.has(id)) void carry(id, until);
    if (wakeAt === null && underWay.size === 0 && !isCalled()) return;
    if (workflowInfo().continueAsNewSuggested && underWay.size === 0) {
      await continueAsNew<typeof carryMessages>(courier);
    }
    await rest(isCalled, wakeAt);
  }
}

async function rest(wakesUp: () => boolean, wakeAt: string | null): Promise<void> {
  if (wakeAt === null) {
    await condition(wakesUp);
    return;
  }
  const left = Date.parse(wakeAt) - Date.now();
  if (left > 0) await condition(wakesUp, left, { summary: `messages rest until ${wakeAt}` });
}

/** Tried for as long as the message makes sense. */
async function deliver(id: string, until: string): Promise<void> {
  const left = Date.parse(until) - Date.now();
  try {
    if (left > 0) {
      await channelUntil(left).sendDelivery({ id });
      return;
    }
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
  }
  await database.giveUpDelivery({ id, at: isoNow() });
}
