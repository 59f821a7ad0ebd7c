import { noteBounce } from '../../db/queries/note-bounce.ts';
import type { MessageActivities } from '../../workflows/domain/messages/activities.ts';
import type { Deps } from '../deps.ts';

/** Reads what came back to the sender of e-mail; what is no report of one of our messages is left to people. */
export function readBounces({
  db,
  channels,
}: Pick<Deps, 'db' | 'channels'>): MessageActivities['readBounces'] {
  return async ({ most, at }) => {
    let looked = 0;
    for await (const { bounce, mark } of channels.email?.returned?.(most) ?? []) {
      await mark(bounce !== null && (await noteBounce(db, { ...bounce, at })));
      looked += 1;
    }
    return { looked };
  };
}
