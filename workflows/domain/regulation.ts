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

export interface DocumentRule {
  kind: string;
  title: Titles;
  required: boolean;
  contentTypes: string[];
  maxBytes: number;
}

/** A registry to ask, and which values must equal its record: `path` is `applicant.…` or `form.…`. */
export interface RegistryCheck {
  registry: string;
  compare: { path: string; field: string }[];
}

/** The fee in minor units (kopecks), and what happens when it does not come in time, or comes late. */
export interface Fee {
  amount: number;
  currency: string;
  purpose: Titles;
  methods: string[];
  onTimeout: 'reject' | 'archive' | 'suspend';
  lateMoney: 'revive' | 'refund';
}

export interface ExecutionStep {
  code: string;
  title: Titles;
  role: 'officer' | 'head' | 'system';
  automatic: boolean;
  signature: boolean;
  /** What an automatic step makes: a PDF of these lines, `{{path}}` filled in from the case. */
  document?: { kind: string; title: Titles; lines: string[] };
}

/** A unit takes the applications of these territories (`*`: of all); the first line that fits wins. */
interface RoutingRule {
  territories: string[];
  unit: string;
}

/** What the workflow follows; a case keeps the one it was filed under. */
export interface Procedure {
  code: string;
  version: number;
  agency: string;
  /** IANA zone in which the agency counts its days. */
  zone: string;
  documents: DocumentRule[];
  registries: RegistryCheck[];
  fee: Fee | null;
  routing: RoutingRule[];
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
  };
  windows: {
    completion: Term;
    payment: Term;
    clarification: Term;
    rework: Term;
    acceptance: Term;
    appeal: Term;
  };
}

/** A service as data: what people see and fill in, and the procedure that its applications follow. */
export interface Regulation extends Procedure {
  title: Titles;
  /** `trials` services are not listed in production. */
  listed: 'always' | 'trials';
  form: FormSchema;
  examples: { form: Form; territory: string }[];
}

/** The part of a regulation that a workflow carries: no form, no examples, no titles of the service. */
export function procedureOf(regulation: Regulation): Procedure {
  const { code, version, agency, zone, documents, registries, fee } = regulation;
  const { routing, steps, result, terms, windows } = regulation;
  return {
    code,
    version,
    agency,
    zone,
    documents,
    registries,
    fee,
    routing,
    steps,
    result,
    terms,
    windows,
  };
}
