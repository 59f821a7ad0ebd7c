import { listVersions } from '../db/queries/list-versions.ts';
import { AppError } from './app-error.ts';
import type { RawCall } from './call.ts';
import { isOfAgency } from './find-visible-version.ts';

/** The newest version of the service that the path names, in whatever state. Throws `not_found` for another agency's. */
export async function findVisibleService({
  deps,
  caller,
  params,
}: Pick<RawCall, 'deps' | 'caller' | 'params'>): Promise<{ code: string; version: number }> {
  const [newest] = await listVersions(deps.db, params.code ?? '');
  if (!newest || !isOfAgency(caller, newest.agency)) throw new AppError('not_found');
  return newest;
}
