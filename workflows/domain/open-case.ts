import type { CaseFacts, CaseSnapshot } from './case.ts';
import type { StepState } from './case-parts.ts';
import type { ExecutionStep } from './regulation.ts';

/** What filing knows of an application: the draft as it is, numbered, and the rules of the day. */
export type Filing = Pick<
  CaseSnapshot,
  'id' | 'number' | 'territory' | 'applicant' | 'submission' | 'procedure' | 'calendar' | 'seq'
> &
  Pick<CaseFacts, 'form' | 'documents' | 'submittedAt'>;

/** The file of a case at the moment of filing, before the first event of its workflow. */
export function openCase(filing: Filing): CaseSnapshot {
  const { form, documents, submittedAt, ...rest } = filing;
  return {
    ...rest,
    facts: {
      status: 'DRAFT',
      stage: 'intake',
      form,
      documents,
      missing: [],
      remarks: [],
      questions: [],
      assessment: null,
      slot: null,
      manualCheck: false,
      differences: [],
      payment: null,
      assignment: null,
      steps: filing.procedure.steps.map(untouched),
      decision: null,
      result: null,
      appeals: [],
      deadlines: {},
      pauses: [],
      extensions: [],
      overdue: false,
      escalation: null,
      calendar: { code: filing.calendar.code, version: String(filing.calendar.version) },
      submittedAt,
      closed: false,
    },
    reverify: false,
    records: [],
    slotsReleased: 0,
    queued: false,
    done: {},
  };
}

/** A step that nobody has worked on. */
export function untouched({ code }: Pick<ExecutionStep, 'code'>): StepState {
  return {
    code,
    result: null,
    at: null,
    by: null,
    comment: null,
    data: null,
    signature: null,
    documentId: null,
    record: null,
  };
}
