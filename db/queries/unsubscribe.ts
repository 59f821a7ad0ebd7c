import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { deliveries, messages } from '../schema/index.ts';
import { findPreferences } from './find-preferences.ts';
import { savePreferences } from './save-preferences.ts';

/**
 * Turns off what came by a delivery: messages of its kind by its channel, of every service. Again it changes nothing.
 * @returns false if there is no such delivery
 */
export async function unsubscribe(db: Database, deliveryId: string, at: string): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ channel: deliveries.channel, kind: messages.kind, person: messages.person })
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .where(eq(deliveries.id, deliveryId));
    if (!found) return false;
    const { channel, kind, person } = found;
    const before = await findPreferences(tx, person);
    const others = before.rules.filter((rule) => rule.channel !== channel || rule.kind !== kind);
    const ofServices = others.map((rule) =>
      rule.channel === channel && rule.service ? rule.service : null,
    );
    const services = [...new Set(ofServices)].filter((service) => service !== null);
    const off = [undefined, ...services].map((service) => ({
      channel,
      kind,
      service,
      enabled: false,
    }));
    await savePreferences(tx, person, { ...before, rules: [...off, ...others] }, at);
    return true;
  });
}
