import { createVersion } from '../../../db/queries/create-version.ts';
import { AppError } from '../../app-error.ts';
import { readRegulation } from '../../read-regulation.ts';
import { route } from '../../route.ts';
import { versionReply } from '../../version-reply.ts';
import { createServiceSpec } from './create-service.schema.ts';

export const createService = route(createServiceSpec, async (call) => {
  const saved = await readRegulation(call, { version: 1 });
  const created = await createVersion(call.deps.db, saved, 'first');
  if (typeof created === 'string') throw new AppError('service_exists');
  return await versionReply(call, created);
});
