import {
  WorkflowNotFoundError,
  type WorkflowHandle,
  type WorkflowUpdateOptions,
} from '@temporalio/client';
import type { Command, CommandName, Receipt } from '../workflows/messages.ts';

/**
 * Gives the newest run of a case a command and waits for its receipt. An update that comes just as a run continues as
 * new can be turned away as if the case were over: it goes to the next run then.
 * Throws WorkflowNotFoundError if the case is over.
 */
export async function updateCase<Name extends CommandName>(
  handle: WorkflowHandle,
  name: Name,
  command: Command<Name>,
  options: Pick<WorkflowUpdateOptions, 'updateId'> = {},
): Promise<Receipt> {
  for (;;) {
    try {
      return await handle.executeUpdate<Receipt, [Command<Name>]>(name, {
        ...options,
        args: [command],
      });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      if ((await handle.describe()).status.name !== 'RUNNING') throw error;
    }
  }
}
