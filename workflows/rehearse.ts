import { proxyActivities } from '@temporalio/workflow';
import type {
  RehearsalActivities,
  RehearsalOrder,
  RehearsalResult,
} from './domain/rehearsal-report.ts';

/** A worker that dies, or is replaced, leaves it to the next: rehearsals change nothing. */
const { runRehearsals } = proxyActivities<RehearsalActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry: { maximumAttempts: 3 },
});

/** Plays made-up cases under a version of a regulation. */
export async function rehearse(order: RehearsalOrder): Promise<RehearsalResult[]> {
  return runRehearsals(order);
}
