import type { Form, Json, Titles } from './regulation-parts.ts';
import type { Status } from './status.ts';

/** A made-up application and what happens to it, day by day: a designer's proof that the regulation does what is meant. */
export interface Rehearsal {
  code: string;
  title: Titles;
  /** The status in which the case has to end. */
  ending: Status;
  /** ISO instant of filing, not in the past; `null`: now. */
  filedAt: string | null;
  /** Merged into the first example of the regulation. */
  form: Form;
  /** That of the first example, unless given. */
  territory: string | null;
  /** Kinds of the documents that are handed in with it. */
  documents: string[];
  registries: 'match' | 'mismatch' | 'unreachable';
  events: RehearsalEvent[];
}

/** Somebody acts at a time: an ISO 8601 duration after filing, or an ISO instant. */
export interface RehearsalEvent {
  at: string;
  by: RehearsalRole;
  do: RehearsalAction;
  /**
   * The body of the command, as REST takes it. Instead of ids of documents it names `documents` by their kinds; `assign`
   * takes a role as `officerId`; `complete_step` its `step`; `pay` an `outcome` (`paid`, `declined`, or `begun`: the
   * provider's notice comes with a later event) and, by the provider's clock, `at`.
   */
  with: Readonly<Record<string, Json>>;
}

/** The other officer and the other head are there to decide what their colleagues must not. */
export const REHEARSAL_ROLES = [
  'applicant',
  'officer',
  'head',
  'otherOfficer',
  'otherHead',
] as const;
export type RehearsalRole = (typeof REHEARSAL_ROLES)[number];

/** Actions by their names; `pay` stands for the whole way of the money, with the outcome in `with`. */
export const REHEARSAL_ACTIONS = [
  'resubmit',
  'pay',
  'confirm',
  'withdraw',
  'dispute',
  'appeal',
  'supplement',
  'verify',
  'claim',
  'assign',
  'clarify',
  'rework',
  'approve',
  'refuse',
  'complete_step',
  'render',
  'return',
  'extend',
  'annul',
  'expedite',
  'decide',
] as const;
export type RehearsalAction = (typeof REHEARSAL_ACTIONS)[number];
