import { findRegulationInForce } from '../../../db/queries/find-regulation-in-force.ts';
import { publishVersion as publish } from '../../../db/queries/publish-version.ts';
import { AppError } from '../../app-error.ts';
import { findVisibleVersion } from '../../find-visible-version.ts';
import { route } from '../../route.ts';
import { presentProblems, versionReply } from '../../version-reply.ts';
import { publishVersionSpec } from './publish-version.schema.ts';

/** The answer tells what changes against the version that was in force until now. */
export const publishVersion = route(publishVersionSpec, async (call) => {
  const { deps, language, expectedSeq } = call;
  const { code, version } = await findVisibleVersion(call);
  const at = call.at.toISOString();
  const before = await findRegulationInForce(deps.db, code, at);
  const done = await publish(deps.db, { code, version, expectedEdition: expectedSeq, at });
  switch (done.kind) {
    case 'published':
      return await versionReply(call, done.version, before);
    case 'has_problems':
      throw new AppError('has_problems', {
        members: { problems: presentProblems(done.version, language) },
      });
    case 'not_rehearsed':
      throw new AppError('not_rehearsed', { members: { missing: done.missing } });
    case 'unknown':
      throw new AppError('not_found');
    default:
      throw new AppError(done.kind);
  }
});
