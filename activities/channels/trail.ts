/**
 * What earlier tries of a message have left, and where this one leaves its own. Whoever hands a message over may not live to
 * hear the answer, so what is kept before it is all that the next try knows.
 */
export interface Trail {
  /** Who may have taken the message on an earlier try, which heard no answer; `null`: nobody. */
  readonly mayHave: string | null;
  /** How often it was handed over without an answer. */
  readonly unanswered: number;
  /** Keeps that the message is handed over now; awaited before the provider gets it. */
  handsTo(provider: string): Promise<void>;
}

/** Nothing is known, and nothing is kept. */
export const NO_TRAIL: Trail = {
  mayHave: null,
  unanswered: 0,
  handsTo: () => Promise.resolve(),
};
