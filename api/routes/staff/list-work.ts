import { listStaffApplications } from '../../../db/queries/list-staff-applications.ts';
import { AppError } from '../../app-error.ts';
import { pageReply } from '../../page-reply.ts';
import { boundsOf } from '../../parties.ts';
import { route } from '../../route.ts';
import { listWorkSpec } from './list-work.schema.ts';

export const listWork = route(listWorkSpec, async (call) => {
  const { deps, caller, query } = call;
  const bounds = boundsOf(caller);
  if (!bounds) throw new AppError('forbidden');
  const access = { userId: caller.id, ...bounds };
  return pageReply(call, await listStaffApplications(deps.db, access, query));
});
