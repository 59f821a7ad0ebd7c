import { bounces } from './activities.ts';
import { isoNow } from './case-file.ts';

const MOST_AT_ONCE = 100;

/** Reads the mailbox of the sender of e-mail until it holds nothing new. */
export async function readBounces(): Promise<void> {
  for (;;) {
    const { looked } = await bounces.readBounces({ most: MOST_AT_ONCE, at: isoNow() });
    if (looked < MOST_AT_ONCE) return;
  }
}
