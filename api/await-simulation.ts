import {
  isGrpcDeadlineError,
  WorkflowFailedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { RehearsalResult } from '../workflows/domain/rehearsal-report.ts';
import { AppError } from './app-error.ts';
import { ENGINE_WAITS_MS } from './call-engine.ts';

const LOOK_MS = 1_000;

type Simulation = WorkflowHandle<() => Promise<RehearsalResult[]>>;

/** What rehearsals came to, or how many of them are done. */
export type SimulationState = { results: RehearsalResult[] } | { done: number };

/**
 * Waits for the results of a simulation, for `waitMs` at most. Throws `engine_unavailable` when nobody is at work on it or
 * it could not be done, `not_found` when the engine does not know it.
 */
export async function awaitSimulation(
  temporal: Client,
  workflowId: string,
  waitMs: number,
): Promise<SimulationState> {
  const handle: Simulation = temporal.workflow.getHandle(workflowId);
  const giveUpAt = Date.now() + waitMs;
  try {
    for (;;) {
      const wait = Math.min(giveUpAt - Date.now(), ENGINE_WAITS_MS);
      const results = await resultsWithin(temporal, handle, Math.max(wait, LOOK_MS));
      if (results) return { results };
      const { raw } = await within(temporal, ENGINE_WAITS_MS, () => handle.describe());
      const [activity] = raw.pendingActivities ?? [];
      if (!activity?.lastStartedTime) throw new AppError('engine_unavailable');
      const [done] = activity.heartbeatDetails?.payloads ?? [];
      if (Date.now() >= giveUpAt) {
        return { done: done ? defaultPayloadConverter.fromPayload<number>(done) : 0 };
      }
    }
  } catch (error) {
    if (error instanceof WorkflowFailedError) throw new AppError('engine_unavailable', {}, error);
    if (error instanceof WorkflowNotFoundError) throw new AppError('not_found');
    throw error;
  }
}

async function resultsWithin(
  temporal: Client,
  handle: Simulation,
  milliseconds: number,
): Promise<RehearsalResult[] | null> {
  try {
    return await within(temporal, milliseconds, () => handle.result());
  } catch (error) {
    if (isGrpcDeadlineError(error)) return null;
    throw error;
  }
}

function within<Result>(
  temporal: Client,
  milliseconds: number,
  call: () => Promise<Result>,
): Promise<Result> {
  return temporal.withDeadline(Date.now() + milliseconds, call);
}
