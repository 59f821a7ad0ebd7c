import type { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSALS } from '../workflows/messages.ts';
import { AppError } from './app-error.ts';

/** The refusal that a failed command means; a failure that is no refusal is a fault of ours. */
export function refusalOf(failed: WorkflowUpdateFailedError): AppError {
  const type = failed.cause instanceof ApplicationFailure ? failed.cause.type : null;
  const code = REFUSALS.find((refusal) => refusal === type);
  return new AppError(code ?? 'internal', {}, failed);
}
