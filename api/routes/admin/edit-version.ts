import { editVersion as writeVersion } from '../../../db/queries/edit-version.ts';
import { AppError } from '../../app-error.ts';
import { findVisibleVersion } from '../../find-visible-version.ts';
import { readRegulation } from '../../read-regulation.ts';
import { route } from '../../route.ts';
import { versionReply } from '../../version-reply.ts';
import { editVersionSpec } from './edit-version.schema.ts';

export const editVersion = route(editVersionSpec, async (call) => {
  const { code, version, publishedAt } = await findVisibleVersion(call);
  if (publishedAt !== null) throw new AppError('already_published');
  const saved = await readRegulation(call, { code, version });
  const edited = await writeVersion(call.deps.db, saved, call.expectedSeq);
  if (edited === 'published') throw new AppError('already_published');
  if (edited === 'stale') throw new AppError('stale');
  if (edited === 'unknown') throw new AppError('not_found');
  return await versionReply(call, edited);
});
