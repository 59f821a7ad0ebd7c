import type { Regulation } from '../../workflows/domain/regulation.ts';
import type { Database } from '../connect.ts';
import { readRegulations } from './read-regulations.ts';
import { versionsInForce } from './versions-in-force.ts';

/** The regulations in force at an instant (ISO), in the order of their codes. */
export async function listRegulations(db: Database, at: string): Promise<Regulation[]> {
  return await readRegulations(db, await versionsInForce(db, at));
}
