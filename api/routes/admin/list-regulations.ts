import { listVersions } from '../../../db/queries/list-versions.ts';
import { readRegulations } from '../../../db/queries/read-regulations.ts';
import { versionsInForce } from '../../../db/queries/versions-in-force.ts';
import { isOfAgency } from '../../find-visible-version.ts';
import { presentService } from '../../present-service.ts';
import { unavailabilities } from '../../present-unavailability.ts';
import { route } from '../../route.ts';
import { listRegulationsSpec } from './list-regulations.schema.ts';

/** Those of the caller's agency; without one, of all. */
export const listRegulations = route(listRegulationsSpec, async (call) => {
  const { deps, caller, language } = call;
  const inForce = await versionsInForce(deps.db, call.at.toISOString());
  const isInForce = (one: { code: string; version: number }) =>
    inForce.some(({ code, version }) => code === one.code && version === one.version);

  const versions = await listVersions(deps.db);
  const newest = versions.filter(({ code }, i) => code !== versions[i - 1]?.code);
  const shown = newest
    .filter(({ agency }) => isOfAgency(caller, agency))
    .map(
      (one) =>
        versions.find(({ code, ...rest }) => code === one.code && isInForce({ code, ...rest })) ??
        one,
    );
  const unavailable = await unavailabilities(call);
  const items = (await readRegulations(deps.db, shown)).map((regulation) => ({
    ...presentService(regulation, language, unavailable.get(regulation.code)),
    versions: versions
      .filter(({ code }) => code === regulation.code)
      .map(({ code: _, agency: __, ...life }) => ({
        ...life,
        inForce: isInForce({ code: regulation.code, version: life.version }),
      })),
  }));
  return { body: { items } };
});
