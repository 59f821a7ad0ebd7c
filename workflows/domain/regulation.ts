import type {
  Charge,
  CrossCheck,
  DocumentRule,
  EscalationStep,
  ExecutionStep,
  Fee,
  Form,
  FormSchema,
  RegistryCheck,
  Rejection,
  ReminderMark,
  RoutingRule,
  Titles,
  Validity,
} from './regulation-parts.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Term } from './term.ts';

export type * from './regulation-parts.ts';

/** What the workflow follows; a case keeps the one it was filed under. */
export interface Procedure {
  code: string;
  version: number;
  agency: string;
  /** IANA zone in which the agency counts its days. */
  zone: string;
  /** Code of the production calendar. */
  calendar: string;
  documents: DocumentRule[];
  registries: RegistryCheck[];
  /** Paths of the values that tell what an application is about: a second open one about the same is rejected. */
  conflict: { subject: string[] } | null;
  /** A slot of an outside schedule, chosen in a field of the form, held as soon as the application is complete. */
  slot: { schedule: string; field: string } | null;
  fee: Fee | null;
  steps: ExecutionStep[];
  result: { publish: 'automatic' | 'officer' };
  terms: {
    /** Expected end of the first check, shown on acceptance. */
    firstCheck: Term;
    /** The regulatory term of the whole case. */
    whole: Term;
    /** How long registries are asked before an officer checks by hand. */
    verification: Term;
    appealReview: Term;
    appealExpedited: Term;
    /** The most that `head` may add to the whole term in all. */
    maxExtension: Term;
    /** How long a decision that was upheld can be taken to court. */
    court: Term;
  };
  windows: {
    completion: Term;
    payment: Term;
    clarification: Term;
    rework: Term;
    acceptance: Term;
    appeal: Term;
  };
  reminders: ReminderMark[];
  /** The chain of a broken term, from the executor's head upwards. */
  escalation: EscalationStep[];
}

export type TermName = keyof Procedure['terms'] | keyof Procedure['windows'];

/** A service as data: what people see and fill in, its rules, and the procedure that its applications follow. */
export interface Regulation extends Procedure {
  title: Titles;
  /** `trials` services are not listed in production. */
  listed: 'always' | 'trials';
  validity: Validity;
  form: FormSchema;
  checks: CrossCheck[];
  rejections: Rejection[];
  charges: Charge[];
  routing: RoutingRule[];
  /** The articles that set the terms and windows. */
  articles: Partial<Record<TermName, Titles>>;
  examples: { form: Form; territory: string }[];
  rehearsals: Rehearsal[];
}

/** The part of a regulation that a workflow carries: no form, no rules that its data is judged by, no examples. */
export function procedureOf(regulation: Regulation): Procedure {
  const { code, version, agency, zone, calendar, documents, registries, conflict, slot, fee } =
    regulation;
  const { steps, result, terms, windows, reminders, escalation } = regulation;
  return {
    ...{ code, version, agency, zone, calendar, documents, registries, conflict, slot, fee },
    ...{ steps, result, terms, windows, reminders, escalation },
  };
}
