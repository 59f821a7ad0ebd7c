import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../db/connect.ts';
import { findRegulation } from '../db/queries/find-regulation.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';

/**
 * The regulation version that a case was filed under. If it is gone the case waits until it is restored: nothing else
 * can take its place.
 */
export async function pinnedRegulation(
  db: Database,
  { serviceCode, serviceVersion }: { serviceCode: string; serviceVersion: number },
): Promise<Regulation> {
  const regulation = await findRegulation(db, serviceCode, serviceVersion);
  if (regulation) return regulation;
  const message = `There is no regulation ${serviceCode} of version ${serviceVersion}`;
  throw ApplicationFailure.retryable(message, 'RegulationMissing');
}
