import { noteDelivery } from '../../db/queries/note-delivery.ts';
import { findUnanswered } from '../../db/queries/unanswered.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import type { Deps } from '../deps.ts';

/** Asks the provider what became of an SMS whose receipt has not come; its answer counts as the receipt. */
export function askDelivery({
  db,
  channels,
}: Pick<Deps, 'db' | 'channels'>): MessageActivities['askDelivery'] {
  return async ({ id, at }) => {
    const sent = await findUnanswered(db, id);
    if (!sent) return true;
    const known = await channels.sms?.ask?.(sent.provider, sent.providerId);
    if (!known) return false;
    await noteDelivery(db, { ...sent, ...known, at });
    return true;
  };
}
