import type { Client } from '@temporalio/client';
import type { Database } from '../../db/connect.ts';

export interface StarterDeps {
  db: Database;
  temporal: Client;
  taskQueue: string;
  /** The ISO instant that it is. */
  now: () => string;
}

/**
 * Starts workflows for what tellers have written down and nobody works on yet, a batch a call; whether there was anything. A
 * workflow's id comes from the row, so that starting it again changes nothing.
 */
export type Starter = (deps: StarterDeps) => Promise<boolean>;
