import type { Calendar } from './business-calendar.ts';
import type {
  Appeal,
  Assessment,
  Assignment,
  CaseDeadline,
  DeadlineCode,
  Decision,
  Difference,
  DocumentRef,
  Escalation,
  Finding,
  CodedText,
  Payment,
  Slot,
  StepState,
} from './case-parts.ts';
import type { Actor, Applicant } from './people.ts';
import type { Form, Json, Procedure } from './regulation.ts';
import type { StageName } from './stage-names.ts';
import type { Status } from './status.ts';
import type { Term } from './term.ts';
import type { EventType } from './transitions.ts';

/** What is known of a case: the part that people see, written whole to its row with every event. */
export interface CaseFacts {
  status: Status;
  stage: StageName;
  form: Form;
  documents: DocumentRef[];
  missing: Finding[];
  remarks: Finding[];
  questions: CodedText[];
  /** `null` until the application is complete. */
  assessment: Assessment | null;
  slot: Slot | null;
  /** Registries could not be reached: an officer verifies by hand. */
  manualCheck: boolean;
  differences: Difference[];
  payment: Payment | null;
  assignment: Assignment | null;
  steps: StepState[];
  decision: Decision | null;
  result: { at: string; documentIds: string[]; instructions: string | null } | null;
  appeals: Appeal[];
  deadlines: Partial<Record<DeadlineCode, CaseDeadline>>;
  pauses: { from: string; to: string | null }[];
  extensions: Term[];
  overdue: boolean;
  escalation: Escalation | null;
  /** The production calendar by which the deadlines are counted. */
  calendar: { code: string; version: string };
  submittedAt: string;
  /** The workflow has nothing more to wait for. */
  closed: boolean;
}

/** Everything a case's workflow carries from run to run; plain JSON. */
export interface CaseSnapshot {
  id: string;
  number: string;
  territory: string;
  applicant: Applicant;
  /** Who filed it, and under which idempotency key. */
  submission: { actor: Actor; key: string | null };
  procedure: Procedure;
  calendar: Calendar;
  /** Number of the newest event in the journal. */
  seq: number;
  facts: CaseFacts;
  /** The applicant changed a value that registries had confirmed. */
  reverify: boolean;
  /** What was written to registries and not revoked since. */
  records: { registry: string; key: string }[];
  slotsReleased: number;
  /** It waits in the dispatcher queue, and the journal says so. */
  queued: boolean;
  /** Stages that have run, with the end they brought; a stage that is not here runs (again). */
  done: Record<string, CaseEnd | null>;
}

/** How a case can end; `disputed` only until the appeal against its result is decided. */
export type CaseEnd =
  'completed' | 'rejected' | 'refused' | 'not_completed' | 'annulled' | 'archived' | 'disputed';

/** One line of the journal, before it gets its number. */
export interface CaseEvent {
  type: EventType;
  comment?: string | null;
  data?: Json;
}
