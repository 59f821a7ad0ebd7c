import { listUnavailable } from '../db/queries/list-unavailable.ts';
import { listVersions } from '../db/queries/list-versions.ts';
import { versionsInForce } from '../db/queries/versions-in-force.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import { AppError } from './app-error.ts';
import type { RawCall } from './call.ts';
import { invalidRequest } from './invalid-request.ts';
import { isListed } from './present-service.ts';
import { presentUnavailability } from './present-unavailability.ts';
import { regulationOf } from './regulation-of.ts';

/**
 * The regulation under which a service is filed for now. Throws `service_not_in_force`, `service_unavailable` with what
 * to do instead, or the 400 for a service that people do not know.
 */
export async function regulationToFileUnder(
  call: Pick<RawCall, 'deps' | 'language' | 'at'>,
  code: string,
): Promise<Regulation> {
  const { deps, language, at } = call;
  const [inForce] = await versionsInForce(deps.db, at.toISOString(), code);
  const known = inForce && { serviceCode: code, serviceVersion: inForce.version };
  const regulation = known && (await regulationOf(deps.db, known));
  if (!regulation) {
    const versions = await listVersions(deps.db, code);
    if (versions.some(({ publishedAt }) => publishedAt !== null)) {
      throw new AppError('service_not_in_force');
    }
  }
  if (!regulation || !isListed(regulation, deps)) {
    throw invalidRequest(language, 'serviceCode', 'unknown_service');
  }
  const unavailable = (await listUnavailable(deps.db)).get(code);
  if (unavailable) {
    const members = await presentUnavailability(call, unavailable);
    throw new AppError('service_unavailable', { members });
  }
  return regulation;
}
