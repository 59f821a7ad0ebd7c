import type {
  BacktestDifference,
  BacktestedCase,
  BeforeAfter,
  Outcome,
} from '../../workflows/domain/backtest.ts';
import type { CheckResult } from '../../workflows/domain/activities.ts';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import { carriedCalendar } from '../../workflows/domain/carried-calendar.ts';
import { calculateDeadline } from '../../workflows/domain/deadlines.ts';
import type { CaseFacts } from '../../workflows/domain/case.ts';
import type { Assessment } from '../../workflows/domain/case-parts.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { zonedClock } from '../../workflows/domain/zoned-time.ts';
import { checkApplication } from '../check-application.ts';
import type { ClosedCase } from '../queries/list-closed-cases.ts';

/** A regulation with the production calendar that it counts by. */
export interface Ruled {
  regulation: Regulation;
  calendar: Calendar;
}

/**
 * A finished case as it went under its own regulation, and as the rules of a draft would have taken the application that it
 * came to: findings, fee, unit, steps, and whether the same work would have been in time. What people decided stays.
 */
export function backtestCase(closed: ClosedCase, own: Ruled, draft: Ruled): BacktestedCase {
  const { facts, number } = closed;
  const check = checkUnder(draft.regulation, closed);
  const outcome = { before: outcomeOf(facts, own.regulation), after: outcomeUnder(check) };
  const assessed = { before: facts.assessment, after: check.assessment };
  const endedAt = endOf(closed);
  const due = { before: dueAt(facts, own), after: dueAt(facts, draft) };
  const breach = { before: endedAt > due.before, after: endedAt > due.after };
  const fee = { before: feeOf(assessed.before), after: feeOf(assessed.after) };

  const difference: BacktestDifference = {
    number,
    outcome: unlessSame(outcome),
    findings: outcome.before === outcome.after ? [] : findingsOf(check),
    fee: unlessSame(fee),
    unit: unlessSame({
      before: assessed.before?.unit ?? null,
      after: assessed.after?.unit ?? null,
    }),
    steps: unlessSame({
      before: assessed.before?.steps ?? [],
      after: assessed.after?.steps ?? [],
    }),
    breach: unlessSame(breach),
    endedAt,
    dueAt: due.after,
  };
  const parts = [difference.outcome, difference.fee, difference.unit, difference.steps];
  const differs = [...parts, difference.breach].some((part) => part !== null);
  return { outcome, fee, breach, difference: differs ? difference : null };
}

/** What filing the application, as it was in the end, would find; what the agency made is none of the applicant's. */
function checkUnder(
  regulation: Regulation,
  { facts, applicant, territory }: ClosedCase,
): CheckResult {
  const made = facts.steps.flatMap(({ documentId }) => documentId ?? []);
  const rendered = facts.result?.documentIds ?? [];
  return checkApplication(regulation, {
    form: facts.form,
    documents: facts.documents.filter(({ id }) => ![...made, ...rendered].includes(id)),
    applicant,
    territory,
    filedOn: zonedClock(regulation.zone).localDate(Date.parse(facts.submittedAt)),
  });
}

/** What happened; a mismatch or a fee that was not paid is nothing that rules of an application could tell. */
function outcomeOf({ decision, assessment }: CaseFacts, { rejections }: Regulation): Outcome {
  const codes = rejections.map(({ code }) => code);
  const reasons = decision?.outcome === 'rejected' ? decision.reasons : [];
  if (reasons.some(({ code }) => codes.includes(code))) return 'rejected';
  return assessment ? 'admitted' : 'incomplete';
}

function outcomeUnder({ rejections, assessment }: CheckResult): Outcome {
  if (rejections.length > 0) return 'rejected';
  return assessment ? 'admitted' : 'incomplete';
}

function findingsOf({ missing, remarks, rejections }: CheckResult): BacktestDifference['findings'] {
  return [
    ...[...missing, ...remarks].map(({ path, code }) => ({ path, code })),
    ...rejections.map(({ code }) => ({ path: '', code })),
  ];
}

/** When the clock of the agency stopped for good. */
function endOf({ facts, updatedAt }: ClosedCase): string {
  const last = facts.pauses.at(-1);
  return last?.to === null ? last.from : updatedAt;
}

/** The end of the whole term by a regulation, with the pauses and extensions that the case had. */
function dueAt(
  { submittedAt, pauses, extensions }: CaseFacts,
  { regulation, calendar }: Ruled,
): string {
  const { zone, terms } = regulation;
  return calculateDeadline({
    from: submittedAt,
    term: terms.whole,
    zone,
    calendar: carriedCalendar(calendar, submittedAt, zone),
    pauses: pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
    extensions,
  }).dueAt;
}

function feeOf(assessment: Assessment | null): number {
  return assessment?.fee?.amount ?? 0;
}

function unlessSame<Value>(pair: BeforeAfter<Value>): BeforeAfter<Value> | null {
  return JSON.stringify(pair.before) === JSON.stringify(pair.after) ? null : pair;
}
