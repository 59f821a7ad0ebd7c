import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { CaseSnapshot } from './domain/case.ts';
import { nextDeadline } from './domain/next-deadline.ts';
import {
  AGENCY,
  CASE_NUMBER,
  CASE_STAGE,
  CASE_STATUS,
  EXECUTOR,
  NEXT_DEADLINE,
  OVERDUE,
  SERVICE_CODE,
  UNIT,
} from './search-attributes.ts';

/** What operators see of a case: search attributes and current details. Ids and dates only, nothing personal. */
export class PublishedState {
  /** Upserts what has changed since the last time; each upsert is an event of the history. */
  update(snapshot: CaseSnapshot): void {
    const known = workflowInfo().typedSearchAttributes;
    const changed = attributesOf(snapshot).filter(({ key, value }) => {
      return String(known.get(key) ?? null) !== String(value);
    });
    if (changed.length > 0) upsertSearchAttributes(changed);
    setCurrentDetails(detailsOf(snapshot));
  }
}

function attributesOf({ number, procedure, facts }: CaseSnapshot): SearchAttributeUpdatePair[] {
  const { assignment } = facts;
  const due = nextDeadline(facts)?.dueAt;
  return [
    { key: CASE_NUMBER, value: number },
    { key: CASE_STATUS, value: facts.status },
    { key: CASE_STAGE, value: facts.stage },
    { key: SERVICE_CODE, value: procedure.code },
    { key: AGENCY, value: assignment?.agency ?? procedure.agency },
    { key: UNIT, value: assignment?.unit ?? null },
    { key: EXECUTOR, value: assignment?.executor?.id ?? null },
    { key: NEXT_DEADLINE, value: due ? new Date(due) : null },
    { key: OVERDUE, value: facts.overdue },
  ];
}

function detailsOf({ number, procedure, facts }: CaseSnapshot): string {
  const { assignment } = facts;
  const lines = [
    `**${number}** · ${procedure.code} v${procedure.version.toString()}`,
    `Stage **${facts.stage}**, status **${facts.status}**${facts.overdue ? ', **overdue**' : ''}`,
    `Agency ${assignment?.agency ?? procedure.agency}, unit ${assignment?.unit ?? '—'}, ` +
      `executor ${assignment?.executor?.id ?? '—'}`,
    ...Object.values(facts.deadlines).map(({ code, dueAt, provisional }) => {
      return `- ${code}: ${dueAt}${provisional ? ' (provisional)' : ''}`;
    }),
  ];
  return lines.join('\n\n');
}
