import { settleDelivery } from '../../db/queries/settle-delivery.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import type { Deps } from '../deps.ts';

/** The channel was away for as long as the message made sense; the journal keeps what the last try met. */
export function giveUpDelivery({ db }: Pick<Deps, 'db'>): MessageActivities['giveUpDelivery'] {
  return ({ id, at }) => settleDelivery(db, { id, state: 'failed', code: null, at });
}
