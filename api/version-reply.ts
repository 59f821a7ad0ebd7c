import { findRegulationInForce } from '../db/queries/find-regulation-in-force.ts';
import { listRehearsalRuns } from '../db/queries/list-rehearsal-runs.ts';
import type { RegulationVersion } from '../db/schema/index.ts';
import { diffRegulations } from '../workflows/domain/diff-regulations.ts';
import { endingsToRehearse } from '../workflows/domain/endings-to-rehearse.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { RawCall, Reply } from './call.ts';
import { presentChange } from './present-change.ts';
import { etagOf } from './read-headers.ts';
import { RegulationBody, type VersionView } from './schemas/regulation.ts';

/** A version with its life as the answer, its edition as the entity tag. */
export async function versionReply(
  { deps, at, language }: Pick<RawCall, 'deps' | 'at' | 'language'>,
  row: RegulationVersion,
  inForce?: Regulation | null,
): Promise<Reply> {
  const { code, version, state, edition, author, savedAt, publishedAt, body } = row;
  const runs = await listRehearsalRuns(deps.db, row);
  const before = inForce ?? (await findRegulationInForce(deps.db, code, at.toISOString()));
  const view: VersionView = {
    ...{ code, version, state, edition, author, savedAt, publishedAt },
    problems: presentProblems(row, language),
    rehearsals: runs.map(({ scenario, ending, green, at: ranAt, by, result }) => {
      return { ...{ code: scenario, ending, green, by, result }, at: ranAt };
    }),
    missing: endingsToRehearse(body, runs),
    changes: (before ? diffRegulations(before, body) : []).map((change) =>
      presentChange(change, language),
    ),
    regulation: RegulationBody.parse(body),
  };
  return { body: view, headers: { ETag: etagOf(edition) } };
}

/** What is wrong with a draft, in one language. */
export function presentProblems(
  { problems }: Pick<RegulationVersion, 'problems'>,
  language: Language,
): VersionView['problems'] {
  return problems.map((problem) => ({ ...problem, message: problem.message[language] }));
}
