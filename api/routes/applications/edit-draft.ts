import { editDraft as writeDraft } from '../../../db/queries/edit-draft.ts';
import { fillFromApplicant } from '../../../workflows/domain/fill-from-applicant.ts';
import { mergeForm } from '../../../workflows/domain/merge-form.ts';
import { AppError } from '../../app-error.ts';
import { caseReply } from '../../case-reply.ts';
import { actorOf, checkVersion, notAllowed } from '../../command-checks.ts';
import { caseRoute } from '../../route.ts';
import { editDraftSpec } from './edit-draft.schema.ts';

export const editDraft = caseRoute(editDraftSpec, async (call) => {
  const { row, regulation, body, deps } = call;
  checkVersion(call);
  if (row.number !== null) throw notAllowed(call, row);

  // What the applicant's identity fills in is kept even if they remove it: the merge happens before the filling.
  const merged = mergeForm(row.form, body.form);
  const filled = fillFromApplicant(regulation.form, merged, row.applicant);
  const edited = await writeDraft(deps.db, {
    id: row.id,
    changes: { ...body.form, ...filled },
    actor: actorOf(call),
    at: call.at.toISOString(),
    expectedVersion: call.expectedSeq,
    key: null,
  });
  if (edited.kind === 'edited') return caseReply(call, edited.application);
  if (edited.kind === 'stale') throw new AppError('stale');
  throw notAllowed(call, row);
});
