import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { takeUnscanned } from '../../db/queries/take-unscanned.ts';
import { SCAN_TYPE, scanIdOf } from '../../workflows/domain/scan-order.ts';
import type { Starter } from './starter.ts';

/** Starts the scan of every version that has none: what was uploaded is scanned, whoever crashed in between. */
export const startScans: Starter = ({ db, temporal, taskQueue, now }) =>
  takeUnscanned(db, now(), async (order) => {
    try {
      const options = { taskQueue, workflowId: scanIdOf(order), args: [order] };
      await temporal.workflow.start(SCAN_TYPE, options);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  });
