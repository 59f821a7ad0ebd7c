import { findVersion } from '../db/queries/find-version.ts';
import type { RegulationVersion } from '../db/schema/index.ts';
import { AppError } from './app-error.ts';
import type { RawCall } from './call.ts';
import type { Caller } from './identity.ts';

/** The version that the path names. Throws `not_found` for one of another agency: nobody learns that it exists. */
export async function findVisibleVersion(
  call: Pick<RawCall, 'deps' | 'caller' | 'params'>,
): Promise<RegulationVersion> {
  const { code, version } = versionIn(call);
  const found = await findVersion(call.deps.db, code, version);
  if (!found || !isOfAgency(call.caller, found.body.agency)) throw new AppError('not_found');
  return found;
}

/** Code and number of the version that the path names. */
function versionIn({ params }: Pick<RawCall, 'params'>): { code: string; version: number } {
  const { code = '', v = '' } = params;
  if (!/^[1-9]\d{0,8}$/.test(v)) throw new AppError('not_found');
  return { code, version: Number(v) };
}

/** Whether the caller may see what an agency designs; who has no agency sees all. */
export function isOfAgency({ agency }: Caller, other: string): boolean {
  return agency === null || agency === other;
}
