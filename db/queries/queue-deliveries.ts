import { randomUUID } from 'node:crypto';
import { wants } from '../../workflows/domain/messages/preferences.ts';
import { courierOf } from '../courier-of.ts';
import type { Database } from '../connect.ts';
import { deliveries, type StoredMessage } from '../schema/index.ts';
import { findPreferences } from './find-preferences.ts';
import { listContacts } from './list-contacts.ts';

/**
 * Puts a message on its way to every confirmed address by which its person wants it. One that is dead gets nothing, and
 * the journal says so.
 * @param at ISO instant
 */
export async function queueDeliveries(
  tx: Database,
  message: StoredMessage,
  { at, suppressedAs }: { at: string; suppressedAs: string | null },
): Promise<void> {
  const { id: messageId, caseId, person } = message;
  const preferences = await findPreferences(tx, person);
  const reachable = (await listContacts(tx, person)).filter(
    ({ confirmedAt, channel }) => confirmedAt !== null && wants(preferences, channel, message, at),
  );
  if (reachable.length === 0) return;
  await tx.insert(deliveries).values(
    reachable.map(({ channel, address, deadAt }) => {
      const code = suppressedAs ?? (deadAt === null ? null : 'dead_address');
      return {
        ...{ id: randomUUID(), messageId, channel, address, round: 0 },
        courier: courierOf(caseId, person, channel),
        state: code === null ? ('queued' as const) : ('suppressed' as const),
        ...{ code, queuedAt: at, at },
      };
    }),
  );
}
