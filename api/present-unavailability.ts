import { findUnit } from '../db/queries/find-unit.ts';
import { findUser } from '../db/queries/find-user.ts';
import { listRegulations } from '../db/queries/list-regulations.ts';
import { listUnavailable } from '../db/queries/list-unavailable.ts';
import type { Unavailability } from '../db/schema/index.ts';
import type { RawCall } from './call.ts';
import type { Unavailable } from './schemas/service.ts';

/** Why nobody can file for a service at present, in the caller's language; alternatives are those in force today. */
export async function presentUnavailability(
  { deps, at, language }: Pick<RawCall, 'deps' | 'at' | 'language'>,
  { reason, alternatives, responsible }: Unavailability,
): Promise<Unavailable> {
  const inForce = await listRegulations(deps.db, at.toISOString());
  const unit = await findUnit(deps.db, responsible);
  const person = unit ? null : await findUser(deps.db, responsible);
  return {
    reason: reason[language],
    alternatives: inForce
      .filter(({ code }) => alternatives.includes(code))
      .map(({ code, title }) => ({ code, title: title[language] })),
    responsible: unit?.name[language] ?? person?.name ?? responsible,
  };
}

/** The same for every service that is unavailable, by its code. */
export async function unavailabilities(
  call: Pick<RawCall, 'deps' | 'at' | 'language'>,
): Promise<ReadonlyMap<string, Unavailable>> {
  const found = await listUnavailable(call.deps.db);
  const presented = [...found].map(async ([code, one]) => {
    return [code, await presentUnavailability(call, one)] as const;
  });
  return new Map(await Promise.all(presented));
}
