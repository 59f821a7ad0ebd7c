import type { Trail } from '../../activities/channels/trail.ts';
import { isUnclear } from '../../activities/channels/unavailable.ts';

/** The trail of one message through its tries, kept as the courier keeps it. */
export class KeptTrail {
  mayHave: string | null = null;
  unanswered = 0;

  /** One try; what it leaves when nobody can tell how it ended is there for the next. */
  async try<Result>(send: (trail: Trail) => Promise<Result>): Promise<Result> {
    const before = { mayHave: this.mayHave, unanswered: this.unanswered };
    const handsTo = (provider: string) => {
      Object.assign(this, { mayHave: provider, unanswered: before.unanswered + 1 });
      return Promise.resolve();
    };
    try {
      return await send({ ...before, handsTo });
    } catch (error) {
      if (!isUnclear(error)) Object.assign(this, before);
      throw error;
    }
  }
}
