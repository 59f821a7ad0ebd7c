import type { Database } from '../db/connect.ts';
import { findRegulation } from '../db/queries/find-regulation.ts';
import type { Application } from '../db/schema/index.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';

const knownBy = new WeakMap<Database, Map<string, Regulation>>();

/** The version of the regulation that a case is under; a published version never changes, so each is read once. */
export async function regulationOf(
  db: Database,
  { serviceCode, serviceVersion }: Pick<Application, 'serviceCode' | 'serviceVersion'>,
): Promise<Regulation> {
  const known = knownBy.get(db) ?? new Map<string, Regulation>();
  knownBy.set(db, known);
  const key = `${serviceCode}@${serviceVersion}`;
  const regulation = known.get(key) ?? (await findRegulation(db, serviceCode, serviceVersion));
  if (!regulation) throw new Error(`The regulation ${key} is gone`);
  known.set(key, regulation);
  return regulation;
}
