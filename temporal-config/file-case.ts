import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import type { CaseSnapshot } from '../workflows/domain/case.ts';
import { workflowIdOf, WORKFLOW_TYPE, type Command, type Receipt } from '../workflows/messages.ts';
import { startAttributes } from './search-attributes.ts';

type CaseWorkflow = (snapshot: CaseSnapshot) => Promise<unknown>;

/**
 * Starts the workflow of a case and waits for the acceptance, in one call. Repeated, it finds the same workflow and the
 * same acceptance.
 * @param limit after which the engine ends a case that goes on; none unless told
 */
export async function fileCase(
  temporal: Pick<Client, 'workflow'>,
  taskQueue: string,
  snapshot: CaseSnapshot,
  limit?: Duration,
): Promise<Receipt> {
  const { number, procedure, submission } = snapshot;
  const command: Command<'submit'> = { ...submission, body: {}, expectedSeq: null };
  return temporal.workflow.executeUpdateWithStart<CaseWorkflow, Receipt, [Command<'submit'>]>(
    'submit',
    {
      args: [command],
      updateId: 'submit',
      startWorkflowOperation: new WithStartWorkflowOperation<CaseWorkflow>(WORKFLOW_TYPE, {
        workflowId: workflowIdOf(number),
        taskQueue,
        args: [snapshot],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        typedSearchAttributes: startAttributes(snapshot),
        staticSummary: `${procedure.code} v${procedure.version}`,
        ...(limit === undefined ? {} : { workflowExecutionTimeout: limit }),
      }),
    },
  );
}
