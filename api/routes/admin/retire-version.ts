import { retireVersion as retire } from '../../../db/queries/retire-version.ts';
import { AppError } from '../../app-error.ts';
import { findVisibleVersion } from '../../find-visible-version.ts';
import { route } from '../../route.ts';
import { versionReply } from '../../version-reply.ts';
import { retireVersionSpec } from './retire-version.schema.ts';

export const retireVersion = route(retireVersionSpec, async (call) => {
  const { code, version } = await findVisibleVersion(call);
  const retired = await retire(call.deps.db, code, version);
  if (retired === 'unknown') throw new AppError('not_found');
  if (retired === 'not_published') throw new AppError('not_published');
  return await versionReply(call, retired);
});
