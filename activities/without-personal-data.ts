import { ApplicationFailure, TemporalFailure } from '@temporalio/common';

/**
 * The activity, whose unexpected errors say only what kind they are and where they come from. A failure is kept in the
 * history of the workflow and in logs, and the message of a failed query repeats the values that it was to write.
 */
export function withoutPersonalData<Input, Result>(
  activity: (input: Input) => Promise<Result>,
): (input: Input) => Promise<Result> {
  return async (input) => {
    try {
      return await activity(input);
    } catch (error) {
      throw error instanceof TemporalFailure ? error : redacted(error);
    }
  };
}

function redacted(error: unknown): ApplicationFailure {
  if (!(error instanceof Error))
    return ApplicationFailure.retryable('Unexpected failure', 'Unknown');
  const message = ['Unexpected failure', ...codesOf(error)].join(' ');
  const failure = ApplicationFailure.retryable(message, error.name);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  failure.stack = [`${error.name}: ${message}`, ...frames].join('\n');
  return failure;
}

/** Codes of the error and of what caused it: `ECONNREFUSED`, an SQLSTATE. */
function codesOf(error: Error): string[] {
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...code, ...(error.cause instanceof Error ? codesOf(error.cause) : [])];
}
