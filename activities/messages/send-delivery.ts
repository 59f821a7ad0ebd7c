import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { buryAddress } from '../../db/queries/bury-address.ts';
import { markSent } from '../../db/queries/mark-sent.ts';
import { noteTry } from '../../db/queries/note-try.ts';
import { settleDelivery } from '../../db/queries/settle-delivery.ts';
import { takeDelivery, type TakenDelivery } from '../../db/queries/take-delivery.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import { priorityAt } from '../../workflows/domain/messages/messages-of.ts';
import { quietUntil } from '../../workflows/domain/messages/quiet-until.ts';
import type { Handed } from '../channels/channel.ts';
import type { Deps } from '../deps.ts';
import { outgoingOf } from './outgoing-of.ts';
import { whyNot } from './why-not.ts';

/** A slow channel must not hold all the hands of a worker: the journal of cases is written by the same. */
const MOST_AT_ONCE = 30;
const BUSY_MS = 2_000;

type Needed = Pick<Deps, 'db' | 'channels' | 'settings'>;

/**
 * Hands a message to its channel and notes what came of it. Looked at anew on each try: a channel that was away may come back
 * in the night, or when what was asked has long been done.
 */
export function sendDelivery({
  db,
  channels,
  settings,
}: Needed): MessageActivities['sendDelivery'] {
  let atOnce = 0;
  return async ({ id }) => {
    if (atOnce >= MOST_AT_ONCE) throw busy();
    atOnce += 1;
    try {
      await hand(id);
    } finally {
      atOnce -= 1;
    }
  };

  async function hand(id: string): Promise<void> {
    const taken = await takeDelivery(db, id);
    if (taken === 'settled') return;
    if (taken === 'busy') throw busy();
    const at = now();
    const code = whyNot(taken, at);
    if (code) {
      await settleDelivery(db, { id, state: 'suppressed', code, at }, true);
      return;
    }
    const { channel, address } = taken.delivery;
    try {
      respectRest(taken, at);
      await note(await channels[channel].send(outgoingOf(taken, settings), address), taken, at);
    } catch (error) {
      await noteTry(db, { id, ...troubleOf(error) });
      throw error;
    }
  }

  async function note(handed: Handed, { delivery }: TakenDelivery, at: string): Promise<void> {
    const { id } = delivery;
    if (handed.outcome === 'sent') {
      const { provider, providerId } = handed;
      await markSent(db, { id, provider, providerId, at });
      return;
    }
    const { provider, code, reason, hard } = handed;
    await settleDelivery(db, { id, state: 'failed', code, reason, provider, at }, true);
    if (hard) await buryAddress(db, { ...delivery, reason, at });
  }
}

function busy(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'Under way, or too much is',
    type: 'DeliveryBusy',
    nextRetryDelay: BUSY_MS,
  });
}

/** The engine's clock, which is ours except where it skips; a try that nobody took for long is late by ours. */
function now(): string {
  const scheduled = activityInfo().currentAttemptScheduledTimestampMs;
  return new Date(Math.max(scheduled, Date.now())).toISOString();
}

/** A channel that comes back at night waits for the morning. */
function respectRest({ delivery, message, preferences }: TakenDelivery, at: string): void {
  if (delivery.round > 0 || priorityAt(message, at) === 'critical') return;
  const zone = preferences.zone ?? message.zone;
  const until = quietUntil(preferences.quietHours, delivery.channel, zone, at);
  if (until === null) return;
  throw ApplicationFailure.create({
    message: 'The person rests',
    type: 'QuietHours',
    nextRetryDelay: Date.parse(until) - Date.parse(at),
  });
}

/** What the journal tells of a failed try: kind and words of the channel, which hold nothing of the person. */
function troubleOf(error: unknown): { code: string; reason: string } {
  if (!(error instanceof ApplicationFailure)) return { code: 'unexpected', reason: '' };
  return { code: error.type ?? 'unexpected', reason: error.message };
}
