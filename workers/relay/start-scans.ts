import { takeUnscanned } from '../../db/queries/take-unscanned.ts';
import { startOnce } from '../../temporal-config/start-once.ts';
import { SCAN_TYPE, scanIdOf } from '../../workflows/domain/scan-order.ts';
import type { Starter } from './starter.ts';

/** Starts the scan of every version that has none: what was uploaded is scanned, whoever crashed in between. */
export const startScans: Starter = ({ db, temporal, taskQueue, now }) =>
  takeUnscanned(db, now(), (order) =>
    startOnce(temporal, SCAN_TYPE, { taskQueue, workflowId: scanIdOf(order), args: [order] }),
  );
