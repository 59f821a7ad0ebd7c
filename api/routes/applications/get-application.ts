import { caseReply } from '../../case-reply.ts';
import { caseRoute } from '../../route.ts';
import { getApplicationSpec } from './get-application.schema.ts';

export const getApplication = caseRoute(getApplicationSpec, async (call) =>
  caseReply(call, call.row),
);
