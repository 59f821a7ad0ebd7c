import type { Handed } from './channel.ts';
import { isUnclear } from './unavailable.ts';

/**
 * Hands a message to the first provider, and to the next one when that does not take it. A dead address is dead for
 * all of them. When one may have taken the message without saying so, no other one gets it: that would be twice.
 * @throws ApplicationFailure `ChannelUnavailable` if one of them may take it later
 */
export async function firstThatTakes(
  providers: readonly (() => Promise<Handed>)[],
): Promise<Handed> {
  let refused: Handed | undefined;
  const failures: unknown[] = [];
  for (const hand of providers) {
    try {
      const handed = await hand();
      if (handed.outcome === 'sent' || handed.hard) return handed;
      refused ??= handed;
    } catch (error) {
      if (isUnclear(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length === 0 && refused) return refused;
  throw failures[0];
}
