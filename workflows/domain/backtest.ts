// Types, not interfaces: as such they are JSON, which an answer has to be.

/** How the rules take an application: not complete, on a ground of rejection, or on to verification. */
export const OUTCOMES = ['incomplete', 'rejected', 'admitted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was, and what would be under the draft. */
export type BeforeAfter<Value> = {
  before: Value;
  after: Value;
};

/** What of a finished case would have been otherwise; `null` where nothing would. */
export type BacktestDifference = {
  number: string;
  outcome: BeforeAfter<Outcome> | null;
  /** Why the draft would not admit it: paths and codes, no values. */
  findings: { path: string; code: string }[];
  /** minor units */
  fee: BeforeAfter<number> | null;
  unit: BeforeAfter<string | null> | null;
  steps: BeforeAfter<string[]> | null;
  /** Whether the agency was done after the last day of its term. */
  breach: BeforeAfter<boolean> | null;
  /** When the agency was done, and until when it had to be under the draft. */
  endedAt: string;
  dueAt: string;
};

/** One finished case under both regulations. */
export type BacktestedCase = {
  outcome: BeforeAfter<Outcome>;
  fee: BeforeAfter<number>;
  breach: BeforeAfter<boolean>;
  /** `null`: the draft makes no difference to it. */
  difference: BacktestDifference | null;
};

export type BacktestReport = {
  /** How many finished cases were looked at. */
  cases: number;
  changed: number;
  summary: {
    outcome: BeforeAfter<Record<Outcome, number>>;
    /** minor units, of all cases together */
    fee: BeforeAfter<number>;
    breaches: BeforeAfter<number>;
    /** Cases whose fee, unit or steps would be others. */
    changed: { fee: number; unit: number; steps: number };
  };
  /** The first of those that differ. */
  differences: BacktestDifference[];
};
