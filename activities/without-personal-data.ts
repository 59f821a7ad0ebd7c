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
  const message = ['Unexpected failure', ...codesOf(error)].join(' ');
  const { name, stack = '' } = error instanceof Error ? error : { name: 'Unknown' };
  const failure = ApplicationFailure.retryable(message, name);
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  failure.stack = [`${name}: ${message}`, ...frames].join('\n');
  return failure;
}

/** Codes of the error and of what caused it: `ECONNREFUSED`, an SQLSTATE. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...code, ...('cause' in error ? codesOf(error.cause) : [])];
}
