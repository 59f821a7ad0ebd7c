import { z } from 'zod';
import { DEFAULT_NAMESPACE, TASK_QUEUE } from './names.ts';

const schema = z.object({
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default(DEFAULT_NAMESPACE),
  TEMPORAL_TASK_QUEUE: z.string().default(TASK_QUEUE),
});

export interface TemporalSettings {
  address: string;
  namespace: string;
  taskQueue: string;
}

/** Where the engine is, from the environment. */
export function temporalSettings(env: NodeJS.ProcessEnv = process.env): TemporalSettings {
  const parsed = schema.parse(env);
  return {
    address: parsed.TEMPORAL_ADDRESS,
    namespace: parsed.TEMPORAL_NAMESPACE,
    taskQueue: parsed.TEMPORAL_TASK_QUEUE,
  };
}
