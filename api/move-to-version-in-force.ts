import { moveDraft } from '../db/queries/move-draft.ts';
import { concernsApplicant, diffRegulations } from '../workflows/domain/diff-regulations.ts';
import { fillFromApplicant } from '../workflows/domain/fill-from-applicant.ts';
import { AppError } from './app-error.ts';
import type { CaseCall } from './call.ts';
import { checkDraft } from './check-draft.ts';
import { actorOf } from './command-checks.ts';
import { presentFinding } from './present-case.ts';
import { presentChange } from './present-change.ts';
import { regulationToFileUnder } from './regulation-to-file-under.ts';

/**
 * The draft under the version in force. One that was begun under an older version is moved; if anything that concerns
 * the applicant differs, or the draft lacks something, they hear of it first (`regulation_changed`) and file it again.
 */
export async function moveToVersionInForce(call: CaseCall): Promise<CaseCall> {
  const { deps, row, language } = call;
  const regulation = await regulationToFileUnder(call, row.serviceCode);
  if (regulation.version === row.serviceVersion) return call;

  const moved = await moveDraft(deps.db, {
    id: row.id,
    from: row.serviceVersion,
    regulation,
    form: fillFromApplicant(regulation.form, row.form, row.applicant),
    actor: actorOf(call),
    at: call.at.toISOString(),
  });
  if (!moved) throw new AppError('stale');
  const now = { ...call, row: moved, regulation };
  const changes = diffRegulations(call.regulation, regulation).filter(concernsApplicant);
  const { missing, remarks } = await checkDraft(now);
  if (changes.length + missing.length + remarks.length === 0) return now;
  throw new AppError('regulation_changed', {
    members: {
      changes: changes.map((change) => presentChange(change, language)),
      missing: missing.map((finding) => presentFinding(finding, language)),
      remarks: remarks.map((finding) => presentFinding(finding, language)),
    },
  });
}
