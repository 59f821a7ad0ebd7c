import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The SDK's log lines as lines of ours. */
export function engineLogger(log: Logger): DefaultLogger {
  return new DefaultLogger('INFO', ({ level, message, meta }: LogEntry) => {
    const { error, workflowId, activityType, taskQueue }: Record<string, unknown> = meta ?? {};
    const line = { workflowId, activityType, taskQueue, error: describe(error) };
    if (level === 'ERROR') log.error(line, message);
    else if (level === 'WARN') log.warn(line, message);
    else log.info(line, message);
  });
}

/** The kind of an error and its message; activities have taken personal data out of theirs. */
function describe(error: unknown): string | undefined {
  return error instanceof Error ? `${error.name}: ${error.message}` : undefined;
}
