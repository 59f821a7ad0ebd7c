import type { CaseDeadline, DeadlineCode } from './case-parts.ts';
import type { Role } from './people.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Titles } from './regulation-parts.ts';
import type { Status } from './status.ts';
import type { EventType } from './transitions.ts';

/** One event of a made-up case, with the deadlines that ran after it. */
export interface RehearsalMoment {
  at: string;
  event: EventType;
  status: Status;
  by: Role;
  deadlines: ({ code: DeadlineCode } & DeadlineDates)[];
}

/**
 * What went otherwise than the rehearsal means: a command was refused (`event`: its index, `refusal`: its code), the case
 * ended elsewhere, it still waits for somebody after three years, or it made no headway while people wait for the result.
 */
export type RehearsalFault =
  | { code: 'refused'; event: number; refusal: string }
  | { code: 'other_ending' | 'never_ended' | 'stuck' };

/** How a made-up case went. */
export interface PlayedRehearsal {
  /** The status that it came to. */
  ending: Status;
  fault: RehearsalFault | null;
  timeline: RehearsalMoment[];
}

/** A value under the draft and under the version in force. */
export interface Pair<Value> {
  draft: Value;
  inForce: Value;
}

/** What a draft changes in how a case goes. */
export interface RunDifference {
  /** The statuses that the case goes through, where they differ. */
  path: Pair<Status[]> | null;
  ending: Pair<Status> | null;
  /** Each deadline that comes out otherwise; `nth` counts, from 1, how often one of this code ran. */
  deadlines: ({ code: DeadlineCode; nth: number } & Pair<DeadlineDates | null>)[];
}

export type DeadlineDates = Pick<CaseDeadline, 'dueAt' | 'lastDay'>;

/** How a rehearsal went; `differs`: what is otherwise than under the version in force, `null` when nothing is or none is. */
export interface RehearsalResult extends PlayedRehearsal {
  code: string;
  title: Titles;
  expected: Status;
  green: boolean;
  differs: RunDifference | null;
}

/** What a designer wants rehearsed. */
export interface RehearsalOrder {
  code: string;
  version: number;
  scenarios: Rehearsal[];
  /** Who ordered the regulation's own rehearsals, which are kept; `null` for those that somebody just tries. */
  keptFor: string | null;
}

/** What the rehearsal worker does; it tells how many results are there while it is at work. */
export interface RehearsalActivities {
  /** Plays rehearsals under a version, and under the one in force to compare. */
  runRehearsals(order: RehearsalOrder): Promise<RehearsalResult[]>;
}
