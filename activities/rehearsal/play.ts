import {
  WorkflowFailedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure, TimeoutFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { fileCase } from '../../temporal-config/file-case.ts';
import type { CaseSnapshot } from '../../workflows/domain/case.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { RehearsalFault } from '../../workflows/domain/rehearsal-report.ts';
import { REHEARSED_DAYS, rehearsalTime } from '../../workflows/domain/rehearsal-time.ts';
import type { RehearsalEvent } from '../../workflows/domain/rehearsal.ts';
import {
  snapshotQuery,
  workflowIdOf,
  type Envelope,
  type Receipt,
} from '../../workflows/messages.ts';
import { actorOf } from './cast.ts';
import { commandsOf } from './commands-of.ts';
import type { MadeUpJournal } from './made-up-journal.ts';

interface Play {
  env: TestWorkflowEnvironment;
  taskQueue: string;
  snapshot: CaseSnapshot;
  regulation: Regulation;
  events: readonly RehearsalEvent[];
  journal: MadeUpJournal;
  /** Ends the play before its time. */
  signal: AbortSignal;
}

/** Files a made-up case, lets its events happen at their times, and waits for its end; what went wrong, if anything. */
export async function play(given: Play): Promise<RehearsalFault | null> {
  const { env, taskQueue, snapshot, signal } = given;
  await sleepUntil(env, Date.parse(snapshot.facts.submittedAt));
  const limit = `${REHEARSED_DAYS.toString()} days` as const;
  await fileCase(env.client, taskQueue, snapshot, limit);
  const handle = env.client.workflow.getHandle(workflowIdOf(snapshot.number));

  for (const { index, event, time } of inOrder(given)) {
    await comesToRest(handle, signal);
    await sleepUntil(env, time);
    await comesToRest(handle, signal);
    const refusal = await act(handle, given, index, event, time);
    if (refusal !== null) return { code: 'refused', event: index, refusal };
  }
  await comesToRest(handle, signal);
  return (await ends(handle)) ? null : { code: 'never_ended' };
}

/** The events by their times; of those at one time the one that is written first comes first. */
function inOrder({ events, snapshot }: Play) {
  const filedAt = Date.parse(snapshot.facts.submittedAt);
  return events
    .map((event, index) => ({ index, event, time: rehearsalTime(event.at, filedAt) ?? filedAt }))
    .sort((a, b) => a.time - b.time);
}

/** The code with which one of the event's commands is refused, `null` if none is. */
async function act(
  handle: WorkflowHandle,
  { journal, regulation }: Play,
  index: number,
  event: RehearsalEvent,
  time: number,
): Promise<string | null> {
  const at = new Date(time).toISOString();
  const { facts } = journal;
  const actor = actorOf(event.by, facts);
  for (const { name, body } of commandsOf(event, { facts, index, regulation, at })) {
    try {
      await handle.executeUpdate<Receipt, [Envelope<unknown>]>(name, {
        args: [{ body, actor, key: null, expectedSeq: null }],
      });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'not_allowed_in_status';
      if (!(error instanceof WorkflowUpdateFailedError)) throw error;
      const type = error.cause instanceof ApplicationFailure ? error.cause.type : null;
      return type ?? 'internal';
    }
  }
  return null;
}

async function sleepUntil(env: TestWorkflowEnvironment, time: number): Promise<void> {
  const left = time - (await env.currentTimeMs());
  if (left > 0) await env.sleep(left);
}

/**
 * Waits until a case waits for a person, for a time, or for what is out of reach: the clock must not run on while it is
 * at work. A query is answered only after the work that it finds.
 */
async function comesToRest(handle: WorkflowHandle, signal: AbortSignal): Promise<void> {
  let seen: string | undefined;
  for (;;) {
    signal.throwIfAborted(); // a call that begins afterwards would not hear of it
    const { status, historyLength, raw } = await handle.describe();
    if (status.name !== 'RUNNING') return;
    const isAtWork = (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 0) <= 1);
    if (!isAtWork && seen === String(historyLength)) return;
    seen = isAtWork ? undefined : String(historyLength);
    await handle.query(snapshotQuery);
  }
}

async function ends(handle: WorkflowHandle): Promise<boolean> {
  try {
    await handle.result();
    return true;
  } catch (error) {
    if (error instanceof WorkflowFailedError && error.cause instanceof TimeoutFailure) return false;
    throw error;
  }
}
