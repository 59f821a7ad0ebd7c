import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { findVersion } from './find-version.ts';

/** One version of a service's regulation, whatever its state; `null` if there is none. */
export async function findRegulation(
  db: Database,
  code: string,
  version: number,
): Promise<Regulation | null> {
  return (await findVersion(db, code, version))?.body ?? null;
}
