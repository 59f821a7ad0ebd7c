import type { Application } from '../db/schema/applications.ts';
import { allowedActions } from '../workflows/domain/allowed-actions.ts';
import { DEADLINES, type CodedText, type Finding } from '../workflows/domain/case-parts.ts';
import { type CaseFacts } from '../workflows/domain/case.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import { GROUPS, STATUSES } from '../workflows/domain/status.ts';
import { text, TEXTS, type Language, type TextKey } from '../workflows/domain/texts.ts';
import type { Action } from '../workflows/domain/actions.ts';
import { SYSTEM } from '../workflows/domain/people.ts';
import { titleOfField } from '../workflows/domain/title-of-field.ts';
import type { Caller } from './identity.ts';
import { partiesOf } from './parties.ts';
import { presentAssessment } from './present-assessment.ts';
import { presentResult, type IssuedInCase } from './present-result.ts';
import type { CaseView } from './schemas/case.ts';

/** The case in the words of the contract, for one viewer in one language. */
export function presentCase(
  row: Application,
  regulation: Regulation,
  caller: Caller,
  language: Language,
  issued: IssuedInCase,
): CaseView {
  const { facts } = row;
  const { label, group } = STATUSES[row.status];
  const { id, number, version, serviceCode, serviceVersion, territory } = row;
  const { previousApplicationId, status, stage, createdAt, submittedAt, updatedAt } = row;
  return {
    ...{ id, number, version, serviceCode, serviceVersion, territory, previousApplicationId },
    serviceTitle: regulation.title[language],
    applicant: { id: row.applicantId, name: row.applicant.name },
    status,
    statusLabel: label[language],
    group: group && GROUPS[group][language],
    stage,
    form: row.form,
    missing: (facts?.missing ?? []).map((finding) => presentFinding(finding, language)),
    remarks: (facts?.remarks ?? []).map((finding) => presentFinding(finding, language)),
    questions: (facts?.questions ?? []).map((question) => inWords(question, language)),
    assessment: presentAssessment(facts?.assessment, regulation, language),
    slot: facts?.slot ? { slot: facts.slot.slot, state: facts.slot.state } : null,
    manualCheck: facts?.manualCheck ?? false,
    differences: facts?.differences ?? [],
    payment: facts && presentPayment(facts, regulation, language),
    assignment: facts?.assignment ?? null,
    steps: presentSteps(facts, regulation, language),
    decision: presentDecision(facts, regulation, language),
    result: facts && presentResult(facts, issued, language),
    appeals: (facts?.appeals ?? []).map(({ against: _, ...appeal }) => appeal),
    deadlines: presentDeadlines(facts, language),
    overdue: row.overdue,
    escalation: facts && presentEscalation(facts),
    allowedActions: actionsOf(row, regulation, caller),
    ...{ createdAt, submittedAt, updatedAt },
  };
}

/** What the caller may do with the case now; nothing of this table with a draft. */
export function actionsOf(row: Application, regulation: Regulation, caller: Caller): Action[] {
  return row.facts ? allowedActions(row.facts, regulation, partiesOf(caller, row)) : [];
}

/** A question of the system is a code; an officer's has their words. */
function inWords({ code, text: own }: CodedText, language: Language): CodedText {
  const key = `finding.${code}`;
  return { code, text: own === '' && isTextKey(key) ? text(language, key) : own };
}

function presentEscalation({ escalation }: CaseFacts): CaseView['escalation'] {
  if (!escalation) return null;
  const { level, to, since } = escalation;
  return { level, to, since };
}

/** A finding in words: an officer's own, the regulation's, or the catalogue's. */
export function presentFinding(finding: Finding, language: Language) {
  const { path, code, params, titles } = finding;
  const key = `finding.${code}`;
  const own = finding.text ?? titles?.[language];
  return { path, code, text: own ?? (isTextKey(key) ? text(language, key, params) : code) };
}

function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(TEXTS, key);
}

/** The system's own reasons are a code and what it is about; people's are their words. */
function presentDecision(
  facts: CaseFacts | null,
  regulation: Regulation,
  language: Language,
): CaseView['decision'] {
  if (!facts?.decision) return null;
  const isOfSystem = facts.decision.by.id === SYSTEM.id;
  const reasons = facts.decision.reasons.map((reason) =>
    isOfSystem ? presentReason(reason, regulation, language) : reason,
  );
  return { ...facts.decision, reasons };
}

/** A reason of the system's in words: the regulation's, for a ground of its own, or the catalogue's. */
export function presentReason(
  { code, text: own }: CodedText,
  regulation: Regulation,
  language: Language,
): CodedText {
  const ground = regulation.rejections.find((rejection) => rejection.code === code);
  if (ground) return { code, text: ground.message[language] };
  const key = `reason.${code}`;
  if (!isTextKey(key)) return { code, text: own };
  return { code, text: text(language, key, { subject: titleOf(own, regulation, language) }) };
}

/** What people call the value at a path: the title of the form's field, or a part of the applicant's identity. */
function titleOf(path: string, { form }: Regulation, language: Language): string {
  const [, name = ''] = /^form\.(.+)$/.exec(path) ?? [];
  const identity = path.replace(/^applicant\./, 'identity.');
  return (
    titleOfField(form, name)?.[language] ?? (isTextKey(identity) ? text(language, identity) : path)
  );
}

function presentPayment(
  { payment, deadlines }: CaseFacts,
  { fee }: Regulation,
  language: Language,
): CaseView['payment'] {
  if (!payment) return null;
  const { amount, currency, confirmed, suspended, paidAt, receiptUrl, attempts } = payment;
  const open = confirmed ? undefined : attempts.findLast(({ status }) => status === 'open');
  const { accrual = null, refunds = [] } = payment;
  return {
    ...{ accrual, amount, currency, confirmed, suspended, paidAt, receiptUrl, refunds },
    attempts: attempts.map((one) => ({
      ...one,
      error: one.error && errorInWords(one.error, language),
    })),
    purpose: fee?.purpose[language] ?? null,
    methods: fee?.methods ?? [],
    dueAt: deadlines.payment?.dueAt ?? null,
    payUrl: open?.payUrl ?? null,
  };
}

/** Of a reason that is known the catalogue's words, otherwise the provider's own. */
function errorInWords({ code, text: own }: CodedText, language: Language): CodedText {
  const key = `payment_error.${code}`;
  return { code, text: isTextKey(key) ? text(language, key) : own };
}

function presentSteps(
  facts: CaseFacts | null,
  regulation: Regulation,
  language: Language,
): CaseView['steps'] {
  const applying = regulation.steps.filter(({ code }) => {
    return !facts || facts.steps.some((step) => step.code === code);
  });
  return applying.map(({ code, title, role, automatic, signature }) => {
    const state = facts?.steps.find((step) => step.code === code);
    return {
      ...{ code, title: title[language], role, automatic, signature },
      result: state?.result ?? null,
      at: state?.at ?? null,
      by: state?.by ?? null,
      comment: state?.comment ?? null,
      data: state?.data ?? null,
      signed: state?.signed ?? null,
      documentId: state?.documentId ?? null,
      record: state?.record ?? null,
    };
  });
}

function presentDeadlines(facts: CaseFacts | null, language: Language): CaseView['deadlines'] {
  return DEADLINES.flatMap((code) => facts?.deadlines[code] ?? []).map(
    ({ marks: _, ...deadline }) => ({
      ...deadline,
      title: text(language, `deadline_code.${deadline.code}`),
    }),
  );
}
