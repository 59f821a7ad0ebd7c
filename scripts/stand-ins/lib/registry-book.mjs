import { join } from 'node:path';
import { z } from 'zod';
import { dataDir } from '../../lib/root.mjs';
import { openJournal } from './journal.mjs';

/** What may be written to a registry: names and texts. */
export const NewRecord = z.record(z.string(), z.string());

const Entry = z.object({
  id: z.string(),
  registry: z.string(),
  reference: z.string(),
  state: z.enum(['valid', 'revoked']),
  record: NewRecord,
});

/** What others have written to the registries; survives a restart. */
export function openRegistryBook() {
  const path = join(dataDir(), 'stand-ins', 'registry-records.jsonl');
  const journal = openJournal(path, (input) => Entry.parse(input));

  /** @param {string} registry */
  const nextReference = (registry) => {
    const written = journal.all().filter((entry) => entry.registry === registry).length;
    return `${registry.toUpperCase()}-${String(written + 1).padStart(6, '0')}`;
  };
  /**
   * @param {string} registry
   * @param {string} key
   */
  const idOf = (registry, key) => `${registry}/${key}`;

  return {
    /**
     * @param {string} registry
     * @param {string} key
     */
    find: (registry, key) => journal.get(idOf(registry, key)),

    /**
     * Writes a record, over the one that was there under the key: its reference stays, and it is valid again.
     * @param {string} registry
     * @param {string} key
     * @param {z.infer<typeof NewRecord>} record
     */
    write(registry, key, record) {
      const known = journal.get(idOf(registry, key));
      const reference = known?.reference ?? nextReference(registry);
      journal.put({ id: idOf(registry, key), registry, reference, state: 'valid', record });
      return { reference, isNew: !known };
    },

    /**
     * @param {string} registry
     * @param {string} key
     */
    revoke(registry, key) {
      const known = journal.get(idOf(registry, key));
      if (known) journal.put({ ...known, state: 'revoked' });
    },
  };
}
