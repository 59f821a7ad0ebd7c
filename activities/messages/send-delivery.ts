import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { buryAddress } from '../../db/queries/bury-address.ts';
import { markSent } from '../../db/queries/mark-sent.ts';
import { noteHanding, noteTry } from '../../db/queries/note-try.ts';
import { settleDelivery, UNCONFIRMED } from '../../db/queries/settle-delivery.ts';
import { takeDelivery, type TakenDelivery } from '../../db/queries/take-delivery.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import { priorityAt } from '../../workflows/domain/messages/messages-of.ts';
import { quietUntil } from '../../workflows/domain/messages/quiet-until.ts';
import type { Channel, Handed } from '../channels/channel.ts';
import { isUnclear } from '../channels/unavailable.ts';
import type { Deps } from '../deps.ts';
import { outgoingOf } from './outgoing-of.ts';
import { CHANNEL_OFF, whyNot } from './why-not.ts';

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
  /** What a provider has answered, until it is noted: a database that is away right then makes nothing go twice. */
  const unnoted = new Map<string, Handed>();
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
    if (taken === 'busy') throw busy();
    if (taken !== 'settled') await settle(taken, now());
    unnoted.delete(id);
  }

  async function settle(taken: TakenDelivery, at: string): Promise<void> {
    const { id, channel } = taken.delivery;
    const way = channels[channel];
    let handed = unnoted.get(id);
    if (!handed) {
      const code = way ? whyNot(taken, at) : CHANNEL_OFF;
      if (!way || code) {
        await settleDelivery(db, { id, state: 'suppressed', code, at }, true);
        return;
      }
      handed = await tried(way, taken, at);
      unnoted.set(id, handed);
    }
    await note(handed, taken, at);
  }

  async function tried(way: Channel, taken: TakenDelivery, at: string): Promise<Handed> {
    const { id, address, handedTo: mayHave, handings: unanswered } = taken.delivery;
    const handsTo = (provider: string) => noteHanding(db, id, provider, unanswered + 1);
    try {
      respectRest(taken, at);
      return await way.send(outgoingOf(taken, settings), address, { mayHave, unanswered, handsTo });
    } catch (error) {
      // an error that is none of a channel's may have come at any moment
      const isSure = error instanceof ApplicationFailure && !isUnclear(error);
      await noteTry(db, { id, ...troubleOf(error) }, isSure ? taken.delivery : null);
      throw error;
    }
  }

  async function note(handed: Handed, { delivery }: TakenDelivery, at: string): Promise<void> {
    const { id } = delivery;
    if (handed.outcome === 'sent') {
      const { provider, providerId, unconfirmed } = handed;
      await markSent(db, { id, provider, providerId, code: unconfirmed ? UNCONFIRMED : null, at });
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
