import { setMaxListeners } from 'node:events';
import { ServiceError } from '@temporalio/client';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Calendar } from '../../workflows/domain/business-calendar.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { PlayedRehearsal } from '../../workflows/domain/rehearsal-report.ts';
import type { Rehearsal } from '../../workflows/domain/rehearsal.ts';
import { madeUpCase } from './made-up-case.ts';
import { MadeUpJournal } from './made-up-journal.ts';
import { play } from './play.ts';
import { scriptedActivities } from './scripted-activities.ts';
import { withSkippingEngine } from './skipping-engine.ts';

/** A case of two hundred events takes a tenth of this. */
const PATIENCE_MS = 60_000;
const TASK_QUEUE = 'rehearsal';

/** What rehearsals are run by. */
export interface RehearsalStage {
  /** The case worker's own bundle. */
  workflowBundle: WorkflowBundleOption;
  /** Path of the time-skipping server. */
  testServer: string;
  /** Ends a rehearsal before its time. */
  signal: AbortSignal;
}

/**
 * Takes a made-up case through the workflow of cases, on an engine of its own whose clock skips over waits.
 * @param filedAt milliseconds of the epoch, when the rehearsal names no time of filing; not in the past
 * @throws the reason of the stage's signal
 */
export async function runRehearsal(
  { workflowBundle, testServer, signal }: RehearsalStage,
  rules: { regulation: Regulation; calendar: Calendar },
  rehearsal: Rehearsal,
  filedAt: number,
): Promise<PlayedRehearsal> {
  const { regulation, calendar } = rules;
  const { events } = rehearsal;
  const instant = rehearsal.filedAt === null ? filedAt : Date.parse(rehearsal.filedAt);
  const snapshot = madeUpCase(regulation, calendar, rehearsal, instant);
  const journal = new MadeUpJournal(snapshot.facts);
  const activities = { ...scriptedActivities(regulation, rehearsal, journal) };
  const patience = AbortSignal.timeout(PATIENCE_MS);

  const fault = await withSkippingEngine(testServer, async (env) => {
    const connection = env.nativeConnection;
    const worker = await Worker.create({
      connection,
      taskQueue: TASK_QUEUE,
      workflowBundle,
      activities,
      workflowThreadPoolSize: 1,
    });
    const ends = AbortSignal.any([signal, patience]);
    setMaxListeners(0, ends); // every call to the engine listens to it
    const given = {
      env,
      taskQueue: TASK_QUEUE,
      snapshot,
      regulation,
      events,
      journal,
      signal: ends,
    };
    try {
      return await worker.runUntil(env.client.withAbortSignal(ends, () => play(given)));
    } catch (error) {
      signal.throwIfAborted();
      if (patience.aborted || error instanceof ServiceError) return { code: 'stuck' as const };
      throw error;
    }
  });
  const { timeline, facts } = journal;
  const isElsewhere = fault === null && facts.status !== rehearsal.ending;
  return {
    ending: facts.status,
    fault: isElsewhere ? { code: 'other_ending' } : fault,
    timeline,
  };
}
