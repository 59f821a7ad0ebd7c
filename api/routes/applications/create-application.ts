import { createDraft } from '../../../db/queries/create-draft.ts';
import { findCase } from '../../../db/queries/find-case.ts';
import type { Application } from '../../../db/schema/applications.ts';
import { fillFromApplicant } from '../../../workflows/domain/fill-from-applicant.ts';
import { applicantOf } from '../../applicant-of.ts';
import { caseReply } from '../../case-reply.ts';
import { actorOf } from '../../command-checks.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { isOwn } from '../../parties.ts';
import { regulationToFileUnder } from '../../regulation-to-file-under.ts';
import type { RawCall } from '../../call.ts';
import { route } from '../../route.ts';
import { stableId } from '../../stable-id.ts';
import { createApplicationSpec } from './create-application.schema.ts';

export const createApplication = route(createApplicationSpec, async (call) => {
  const { body, deps } = call;
  const { serviceCode, territory } = body;
  const regulation = await regulationToFileUnder(call, serviceCode);
  const applicant = applicantOf(call, body.applicant);
  const previous = await previousOf(call, body.previousApplicationId ?? null);
  const carried = previous?.serviceCode === serviceCode ? previous.form : {};
  const row = await createDraft(deps.db, {
    id: stableId(call),
    ...{ serviceCode, territory, applicant },
    serviceVersion: regulation.version,
    agency: regulation.agency,
    author: actorOf(call),
    previousApplicationId: previous?.id ?? null,
    form: fillFromApplicant(regulation.form, { ...carried, ...body.form }, applicant),
    at: call.at.toISOString(),
    key: call.reservation?.key ?? null,
  });
  return caseReply(call, row);
});

/** The older application must be one of the caller's own; its data is carried over to a new one for the same service. */
async function previousOf(
  { deps, caller, language }: Omit<RawCall, 'body' | 'query'>,
  given: string | null,
): Promise<Application | null> {
  if (given === null) return null;
  const row = await findCase(deps.db, given);
  if (row && isOwn(caller, row)) return row;
  throw invalidRequest(language, 'previousApplicationId', 'unknown_application');
}
