import { takeUnscanned } from '../../db/queries/take-unscanned.ts';
import { SCAN_TYPE, scanIdOf } from '../../workflows/domain/scan-order.ts';
import { startOnce } from './start-once.ts';
import type { Starter } from './starter.ts';

/** Starts the scan of every version that has none: what was uploaded is scanned, whoever crashed in between. */
export const startScans: Starter = (deps) =>
  takeUnscanned(deps.db, new Date().toISOString(), (order) =>
    startOnce(deps, SCAN_TYPE, { workflowId: scanIdOf(order), args: [order] }),
  );
