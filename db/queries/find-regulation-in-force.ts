import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { findRegulation } from './find-regulation.ts';
import { versionsInForce } from './versions-in-force.ts';

/** The regulation under which a service is filed for at an instant (ISO); `null` if none is in force. */
export async function findRegulationInForce(
  db: Database,
  code: string,
  at: string,
): Promise<Regulation | null> {
  const [inForce] = await versionsInForce(db, at, code);
  return inForce ? await findRegulation(db, code, inForce.version) : null;
}
