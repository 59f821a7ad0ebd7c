import type { LocalDate } from './local-date.ts';
import type { EscalationLevel, Role } from './people.ts';
import type { Term } from './term.ts';
import type { Language } from './texts.ts';

/** A text of the regulation itself, in both languages. */
export type Titles = Readonly<Record<Language, string>>;

/** Any JSON value: what a form field, an event's data or an answer may hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An applicant's answers to the form of the service. */
export type Form = Readonly<Record<string, Json>>;

/** JSON Schema 2020-12; `x-applicant: name | inn | snils | birthDate` fills a field from the applicant's identity. */
export type FormSchema = Readonly<Record<string, Json>>;

/**
 * An expression of the Common Expression Language over the application: `form`, `applicant`, `territory`, `documents`
 * (the kinds that are there) and `filedOn` (local date of filing, `YYYY-MM-DD`).
 */
export type Rule = string;

export interface DocumentRule {
  kind: string;
  title: Titles;
  required: boolean;
  /** Required only of applications for which this holds. */
  when?: Rule | undefined;
  contentTypes: string[];
  maxBytes: number;
  /** Staff roles that may open documents of this kind; without it every one that sees the case. */
  readers?: Role[] | undefined;
}

/** What must hold between the fields of a form; else a remark at `path` with this text. */
export interface CrossCheck {
  code: string;
  /** Looked at only where this holds. */
  when?: Rule | undefined;
  must: Rule;
  /** `form.<field>` */
  path: string;
  message: Titles;
}

/** A ground on which the system itself rejects an application: filed too late, for instance. */
export interface Rejection {
  code: string;
  when: Rule;
  message: Titles;
}

/** A registry to ask, and which values must equal its record: `path` is `applicant.…` or `form.…`. */
export interface RegistryCheck {
  registry: string;
  compare: { path: string; field: string }[];
}

/** The fee in minor units (kopecks), and what happens when it does not come in time, or comes late. */
export interface Fee {
  /** Due unless a rate or an exemption applies. */
  amount: number;
  currency: string;
  purpose: Titles;
  methods: string[];
  /** The first whose rule holds replaces the amount. */
  rates: { when: Rule; amount: number; ground: Titles }[];
  /** No fee is due where one of these holds. */
  exemptions: { code: string; when: Rule; ground: Titles }[];
  onTimeout: 'reject' | 'archive' | 'suspend';
  lateMoney: 'revive' | 'refund';
}

/** An amount that the service works out, with its legal ground; `amount` is an expression in minor units. */
export interface Charge {
  code: string;
  title: Titles;
  when?: Rule | undefined;
  amount: Rule;
  ground: Titles;
}

/** A document as it is made: each line, and each value of the table, with `{{path}}` filled in from the case. */
export interface DocumentTemplate {
  kind: string;
  title: Titles;
  /** PDF unless it says otherwise. */
  format?: 'pdf' | 'xlsx' | undefined;
  lines: string[];
  /** A table below the lines of an XLSX. */
  columns?: { title: Titles; value: string }[] | undefined;
  /** `false`: a working paper of the case, on which nobody outside relies: it gets no check code. */
  issued?: boolean | undefined;
  /** Paths of what the public check page may show; see `SHOWN_BY_DEFAULT`. */
  shown?: string[] | undefined;
}

export interface ExecutionStep {
  code: string;
  title: Titles;
  role: 'officer' | 'head' | 'system';
  automatic: boolean;
  signature: boolean;
  /** Only for applications for which this holds. */
  when?: Rule | undefined;
  /** A term of its own, from the moment the step waits for its person. */
  term?: Term | undefined;
  /** What an automatic step makes. */
  document?: DocumentTemplate | undefined;
  /** What an automatic step writes to a registry: each field a line with `{{path}}` filled in. */
  register?: { registry: string; record: Record<string, string> } | undefined;
  /** An automatic step that confirms the slot which the case holds. */
  confirmsSlot?: boolean | undefined;
}

/** A unit takes the applications of these territories (`*`: of all) for which the rule holds; the first line that fits wins. */
export interface RoutingRule {
  territories: string[];
  when?: Rule | undefined;
  unit: string;
}

/** When those who must act are reminded: a share of the term in percent, or the last working day. */
export type ReminderMark = number | 'lastWorkingDay';

/** Who is told of a broken term, and how long they have before the next is. */
export interface EscalationStep {
  to: EscalationLevel;
  within: Term;
}

/** The time in which a regulation may be filed under, both days included; `null` is open. */
export interface Validity {
  from: LocalDate | null;
  to: LocalDate | null;
}
