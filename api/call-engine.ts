import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { findCase } from '../db/queries/find-case.ts';
import type { Application } from '../db/schema/applications.ts';
import type { CommandName } from '../workflows/messages.ts';
import { AppError } from './app-error.ts';
import { notAllowed } from './command-checks.ts';
import { refusalOf } from './refusal-of.ts';
import type { CaseCall } from './call.ts';

/** A worker that lives answers within a second; one that is just being replaced, within some more. */
export const ENGINE_WAITS_MS = 10_000;

/**
 * Calls the engine, then reads the row that the command has left. Throws the workflow's refusal; errors of the engine
 * itself mean `engine_unavailable`, see `answerErrors`.
 */
export async function callEngine(
  call: CaseCall,
  command: CommandName,
  send: () => Promise<unknown>,
): Promise<Application> {
  const { deps } = call;
  const count = (outcome: string) => deps.metrics.commands.inc({ command, outcome });
  try {
    await deps.temporal.withDeadline(Date.now() + ENGINE_WAITS_MS, send);
  } catch (error) {
    const refused = await refusalIn(call, error);
    count(refused instanceof AppError ? refused.code : 'engine_unavailable');
    throw refused;
  }
  count('done');
  return await rowOf(call);
}

async function refusalIn(call: CaseCall, error: unknown): Promise<unknown> {
  const isOver = error instanceof WorkflowNotFoundError;
  const refused = error instanceof WorkflowUpdateFailedError ? refusalOf(error) : null;
  if (!isOver && refused?.code !== 'not_allowed_in_status') return refused ?? error;
  return notAllowed(call, await rowOf(call));
}

async function rowOf({ deps, row }: CaseCall): Promise<Application> {
  return (await findCase(deps.db, row.id)) ?? row;
}
