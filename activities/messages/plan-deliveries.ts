import { loadWaiting } from '../../db/queries/load-waiting.ts';
import { settleDelivery } from '../../db/queries/settle-delivery.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import { planSending } from '../../workflows/domain/messages/plan-sending.ts';
import type { Deps } from '../deps.ts';
import { CHANNEL_OFF } from './why-not.ts';

/** What has no date of its own is tried for three days: later the inbox is where it is looked for. */
const TRIED_MS = 3 * 24 * 60 * 60 * 1000;

/** What of a courier's messages goes out now; what never will is written down. */
export function planDeliveries({
  db,
  channels,
}: Pick<Deps, 'db' | 'channels'>): MessageActivities['planDeliveries'] {
  return async ({ courier, at }) => {
    const loaded = await loadWaiting(db, courier);
    if (!loaded) return { due: [], wakeAt: null };
    const { waiting, circumstances } = loaded;
    if (!channels[circumstances.channel]) {
      const ended = { state: 'suppressed', code: CHANNEL_OFF, at } as const;
      for (const { id } of waiting) await settleDelivery(db, { id, ...ended });
      return { due: [], wakeAt: null };
    }
    const { due, suppressed, wakeAt } = planSending(waiting, { ...circumstances, at });
    for (const { id, reason: code } of suppressed) {
      await settleDelivery(db, { id, state: 'suppressed', code, at });
    }
    const anyTime = new Date(Date.parse(at) + TRIED_MS).toISOString();
    const untilOf = (id: string) => waiting.find((one) => one.id === id)?.expiresAt ?? anyTime;
    return { due: due.map((id) => ({ id, until: untilOf(id) })), wakeAt };
  };
}
