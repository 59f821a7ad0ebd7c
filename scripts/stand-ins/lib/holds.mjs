import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';
import { dataDir } from '../../lib/root.mjs';
import { openJournal } from './journal.mjs';

const Hold = z.object({
  id: z.string(),
  key: z.string(),
  schedule: z.string(),
  slot: z.string(),
  state: z.enum(['held', 'confirmed', 'released']),
  expiresAt: z.string(),
});

/** @typedef {z.infer<typeof Hold>} Hold */

/** Who has which slot; survives a restart. A slot is held by one hold at a time. */
export function openHolds() {
  const journal = openJournal(join(dataDir(), 'stand-ins', 'holds.jsonl'), (input) =>
    Hold.parse(input),
  );
  /** The newest hold under each key, and of each slot. */
  const idByKey = new Map(journal.all().map(({ key, id }) => [key, id]));
  const idBySlot = new Map(journal.all().map((hold) => [placeOf(hold), hold.id]));

  /** @param {string | undefined} id */
  function standing(id) {
    const hold = id === undefined ? undefined : journal.get(id);
    return hold && stands(hold) ? hold : undefined;
  }

  return {
    all: () => journal.all(),

    /** @param {Pick<Hold, 'schedule' | 'slot'>} slot */
    isFree: (slot) => !standing(idBySlot.get(placeOf(slot))),

    /**
     * Holds a slot; under a key that was used before, the hold of then, as long as it stands.
     * @param {Pick<Hold, 'key' | 'schedule' | 'slot'>} asked
     * @param {number} lastsMs
     */
    take(asked, lastsMs) {
      const known = standing(idByKey.get(asked.key));
      if (known && placeOf(known) !== placeOf(asked)) {
        throw new Problem(422, 'idempotency_key_reused', 'This key holds another slot');
      }
      if (known) return known;
      if (standing(idBySlot.get(placeOf(asked)))) {
        throw new Problem(409, 'slot_taken', 'Somebody else has this slot');
      }
      const expiresAt = new Date(Date.now() + lastsMs).toISOString();
      /** @type {Hold} */
      const hold = { id: `ho_${randomUUID()}`, ...asked, state: 'held', expiresAt };
      journal.put(hold);
      idByKey.set(hold.key, hold.id);
      idBySlot.set(placeOf(hold), hold.id);
      return hold;
    },

    /** @param {string} id */
    confirm(id) {
      const hold = standing(id);
      if (!hold) throw new Problem(410, 'hold_gone', 'This hold does not stand any more');
      /** @type {Hold} */
      const confirmed = { ...hold, state: 'confirmed' };
      journal.put(confirmed);
      return confirmed;
    },

    /** @param {string} id */
    release(id) {
      const hold = standing(id);
      if (hold) journal.put({ ...hold, state: 'released' });
    },
  };
}

/** @param {Hold} hold */
function stands({ state, expiresAt }) {
  return state === 'confirmed' || (state === 'held' && Date.now() < Date.parse(expiresAt));
}

/** @param {Pick<Hold, 'schedule' | 'slot'>} slot */
function placeOf({ schedule, slot }) {
  return `${schedule}/${slot}`;
}
