import { expect } from '@jest/globals';
import type { CaseFacts, CaseSnapshot } from '../../workflows/domain/case.ts';
import { allowedActions } from '../../workflows/domain/allowed-actions.ts';
import type { Party } from '../../workflows/domain/actions.ts';
import type { FiledCase } from '../givens/filed-case.ts';
import { allowed, awaited } from './judge.ts';
import type { ModelCase } from './model-case.ts';
import { awaitsRegistries } from './next-by-itself.ts';
import { awaitsRegister } from './records.ts';
import { nextInTime } from './timed.ts';

const PARTIES: readonly Party[] = ['applicant', 'executor', 'officer', 'head'];

/** What model, workflow and database each say of the case. */
export async function compare(filed: FiledCase, model: ModelCase): Promise<void> {
  const [row, snapshot] = [await filed.row(), await filed.snapshot()];
  const { facts } = row;
  if (!facts) throw new Error('The row has no facts');
  const expected = {
    status: model.status,
    seq: model.seq,
    closed: model.isClosed,
    overdue: model.isOverdue,
    executor: model.executor,
    deadlines: model.book.due(),
    actions: Object.fromEntries(PARTIES.map((party) => [party, allowed(model, party)])),
  };
  expect({ workflow: told(snapshot.facts, snapshot, snapshot.seq) }).toEqual({
    workflow: expected,
  });
  expect({ database: told(facts, snapshot, row.version) }).toEqual({ database: expected });
  expect(row).toMatchObject({ status: model.status, closed: model.isClosed });
  expect(await filed.wholeJournal()).toBe(true);
  await isNotForgotten(filed, model);
}

function told(facts: CaseFacts, { procedure }: CaseSnapshot, seq: number) {
  const { status, closed, overdue, assignment, deadlines } = facts;
  return {
    status,
    seq,
    closed,
    overdue,
    executor: assignment?.executor?.id ?? null,
    deadlines: Object.fromEntries(
      Object.values(deadlines).map(({ code, dueAt }) => [code, dueAt] as const),
    ),
    actions: Object.fromEntries(
      PARTIES.map((party) => [party, [...allowedActions(facts, procedure, [party])].sort()]),
    ),
  };
}

/** Something moves every open case: a timer, an activity, or a person who has more to do than to wait. */
async function isNotForgotten(filed: FiledCase, model: ModelCase): Promise<void> {
  if (model.isClosed) return;
  if (awaitsRegistries(model)) {
    expect(await pendingActivities(filed)).toContain('verifyApplicant');
  } else if (awaitsRegister(model)) {
    expect(await pendingActivities(filed)).toContain('writeRecord');
  } else if (nextInTime(model)) {
    expect(await pendingTimers(filed)).toBeGreaterThan(0);
  } else {
    expect(awaited(model)).not.toEqual([]);
  }
}

async function pendingActivities(filed: FiledCase): Promise<unknown[]> {
  const { raw } = await filed.handle.describe();
  return (raw.pendingActivities ?? []).map(({ activityType }) => activityType?.name);
}

async function pendingTimers(filed: FiledCase): Promise<number> {
  const { events } = await filed.handle.fetchHistory();
  const timers = new Set<string>();
  for (const event of events ?? []) {
    const started = event.timerStartedEventAttributes?.timerId;
    const ended =
      event.timerFiredEventAttributes?.timerId ?? event.timerCanceledEventAttributes?.timerId;
    if (started) timers.add(started);
    if (ended) timers.delete(ended);
  }
  return timers.size;
}
