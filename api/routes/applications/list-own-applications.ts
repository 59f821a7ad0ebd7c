import { listApplications } from '../../../db/queries/list-applications.ts';
import { pageReply } from '../../page-reply.ts';
import { route } from '../../route.ts';
import { listOwnApplicationsSpec } from './list-own-applications.schema.ts';

export const listOwnApplications = route(listOwnApplicationsSpec, async (call) => {
  const { deps, caller, query } = call;
  return pageReply(call, await listApplications(deps.db, caller.id, query));
});
