import { caseReply } from '../../case-reply.ts';
import { checkVersion, hasHappened, notAllowed } from '../../command-checks.ts';
import { fileDraft } from '../../file-draft.ts';
import { moveToVersionInForce } from '../../move-to-version-in-force.ts';
import { caseRoute } from '../../route.ts';
import { submitApplicationSpec } from './submit-application.schema.ts';

/**
 * Files whatever the form is like: what it lacks, the case itself will say. A draft of an older version is looked through
 * first.
 */
export const submitApplication = caseRoute(submitApplicationSpec, async (call) => {
  const { row } = call;
  if (hasHappened(call)) return caseReply(call, row);
  checkVersion(call);
  if (row.status !== 'DRAFT') throw notAllowed(call, row);
  return await fileDraft(row.number === null ? await moveToVersionInForce(call) : call);
});
