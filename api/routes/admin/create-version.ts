import { createVersion as writeVersion } from '../../../db/queries/create-version.ts';
import { AppError } from '../../app-error.ts';
import { findVisibleService } from '../../find-visible-service.ts';
import { readRegulation } from '../../read-regulation.ts';
import { route } from '../../route.ts';
import { versionReply } from '../../version-reply.ts';
import { createVersionSpec } from './create-version.schema.ts';

export const createVersion = route(createVersionSpec, async (call) => {
  const { code, version } = await findVisibleService(call);
  const saved = await readRegulation(call, { code, version: version + 1 });
  const created = await writeVersion(call.deps.db, saved, 'further');
  if (typeof created === 'string') throw new AppError('not_found');
  return await versionReply(call, created);
});
