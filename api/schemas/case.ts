import { z } from 'zod';
import { STATUS_CODES } from '../../workflows/domain/status.ts';
import { ACTIONS } from '../../workflows/domain/actions.ts';
import { ESCALATION_LEVELS } from '../../workflows/domain/people.ts';
import { ATTEMPT_STATES } from '../../workflows/domain/attempt-states.ts';
import { AssessmentView } from './assessment.ts';
import { SignatureFactsView } from './signature.ts';
import {
  Actor,
  CodedText,
  Deadline,
  Finding,
  FormBody,
  Instant,
  JsonValue,
  LocalDay,
  ReturnStage,
  Stage,
  TermBody,
} from './common.ts';
import { ResultDocument } from './issued-document.ts';

export const StatusCode = z.enum(STATUS_CODES).meta({ id: 'Status' });
export const ActionName = z.enum(ACTIONS).meta({ id: 'Action' });

const PaymentView = z.object({
  accrual: z.string().nullable().meta({ description: 'number of the charge' }),
  amount: z.int().meta({ description: 'minor units' }),
  currency: z.string(),
  purpose: z.string().nullable(),
  methods: z.array(z.string()),
  confirmed: z.boolean(),
  suspended: z.boolean(),
  paidAt: Instant.nullable(),
  receiptUrl: z.string().nullable(),
  dueAt: Instant.nullable(),
  payUrl: z.string().nullable(),
  refunds: z.array(z.object({ id: z.uuid(), paymentId: z.uuid(), amount: z.int(), at: Instant })),
  attempts: z.array(
    z.object({
      id: z.uuid(),
      method: z.string(),
      status: z.enum(ATTEMPT_STATES),
      payUrl: z.string(),
      expiresAt: Instant,
      error: CodedText.nullable(),
    }),
  ),
});

const StepView = z.object({
  code: z.string(),
  title: z.string(),
  role: z.enum(['officer', 'head', 'system']),
  automatic: z.boolean(),
  signature: z.boolean().meta({ description: 'whether the step has to be signed' }),
  result: z.enum(['success', 'rejected', 'needs_clarification']).nullable(),
  at: Instant.nullable(),
  by: Actor.nullable(),
  comment: z.string().nullable(),
  data: JsonValue,
  signed: SignatureFactsView.nullable(),
  documentId: z.uuid().nullable(),
  record: z.string().nullable(),
});

const DecisionView = z.object({
  outcome: z.enum(['approved', 'refused', 'rejected']),
  at: Instant,
  by: Actor,
  comment: z.string().nullable(),
  reasons: z.array(CodedText),
});

const AppealView = z.object({
  number: z.string(),
  kind: z.enum(['appeal', 'dispute']),
  filedAt: Instant,
  grounds: z.enum(['data_error', 'misapplied_rule', 'missing_documents', 'other']),
  text: z.string(),
  wanted: z.string(),
  documentIds: z.array(z.string()),
  critical: z.boolean(),
  expedited: z.boolean(),
  decision: z
    .object({
      outcome: z.enum(['granted', 'denied']),
      at: Instant,
      by: Actor,
      reasons: z.array(CodedText),
      returnTo: ReturnStage.nullable(),
    })
    .nullable(),
});

const DeadlineView = z
  .object({
    code: Deadline,
    title: z.string(),
    dueAt: Instant,
    lastDay: LocalDay,
    provisional: z.boolean(),
    startedAt: Instant,
    term: TermBody,
  })
  .meta({ id: 'Deadline' });

/** A case as one viewer sees it. */
export const CaseView = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    version: z.int(),
    serviceCode: z.string(),
    serviceVersion: z.int(),
    serviceTitle: z.string(),
    territory: z.string(),
    applicant: z.object({ id: z.string(), name: z.string() }),
    previousApplicationId: z.uuid().nullable(),
    status: StatusCode,
    statusLabel: z.string(),
    group: z.string().nullable(),
    stage: Stage.nullable(),
    form: FormBody,
    missing: z.array(Finding),
    remarks: z.array(Finding),
    questions: z.array(CodedText),
    assessment: AssessmentView.nullable(),
    slot: z.object({ slot: z.string(), state: z.enum(['held', 'confirmed']) }).nullable(),
    manualCheck: z.boolean(),
    differences: z.array(z.object({ registry: z.string(), path: z.string() })),
    payment: PaymentView.nullable(),
    assignment: z
      .object({
        agency: z.string(),
        unit: z.string().nullable(),
        executor: z.object({ id: z.string(), name: z.string() }).nullable(),
      })
      .nullable(),
    steps: z.array(StepView),
    decision: DecisionView.nullable(),
    result: z
      .object({
        at: Instant,
        documentIds: z.array(z.string()),
        instructions: z.string().nullable(),
        documents: z.array(ResultDocument).meta({ description: 'those that have a check code' }),
      })
      .nullable(),
    appeals: z.array(AppealView),
    deadlines: z.array(DeadlineView),
    overdue: z.boolean(),
    escalation: z
      .object({ level: z.enum(ESCALATION_LEVELS), to: Actor.nullable(), since: Instant })
      .nullable(),
    allowedActions: z.array(ActionName),
    createdAt: Instant,
    submittedAt: Instant.nullable(),
    updatedAt: Instant,
  })
  .meta({ id: 'Case' });

export type CaseView = z.output<typeof CaseView>;
