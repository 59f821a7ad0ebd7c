import { ActivityFailure, isCancellation } from '@temporalio/workflow';
import { database, registriesFor } from '../activities.ts';
import { BY_SYSTEM, stage, type CaseFile } from '../case-file.ts';
import { decide } from '../decide.ts';
import type { Difference } from '../domain/case-parts.ts';
import { caseValue } from '../domain/case-value.ts';
import { dueAfter } from '../due-after.ts';
import { giveToUnit } from '../give-to-unit.ts';
import { expect } from '../expect.ts';

/** Verification: the applicant's data against every registry that the regulation names. */
export const verifyApplicant = stage('verification', async (file) => {
  if (!(await isConfirmed(file))) return 'rejected';
  if (file.facts.status !== 'VERIFIED') file.record({ type: 'verified' });
  return undefined;
});

/**
 * Whether registries, or an officer in their stead, confirm the data; a mismatch is recorded as the rejection.
 * A registry that cannot be reached is never a reason to refuse.
 */
export async function isConfirmed(file: CaseFile): Promise<boolean> {
  if (!file.facts.manualCheck) {
    if (await hasConflict(file)) return false;
    const differences = await askRegistries(file);
    if (differences) return accept(file, differences);

    file.facts.manualCheck = true;
    giveToUnit(file);
    file.record({ type: 'manualCheckRequested' });
  }
  await expect(file, () => !file.facts.manualCheck);
  file.snapshot.reverify = false;
  return file.facts.status !== 'REJECTED';
}

/** Another open case of the same applicant, service and subject stands in the way. */
async function hasConflict(file: CaseFile): Promise<boolean> {
  const { snapshot, procedure, facts } = file;
  if (!procedure.conflict) return false;
  const { form } = facts;
  const { id: caseId, applicant } = snapshot;
  const values = procedure.conflict.subject.map((path) => caseValue(path, { applicant, form }));
  const { holder } = await file.inTurn(() =>
    database.claimSubject({
      caseId,
      serviceCode: procedure.code,
      applicantId: applicant.id,
      subject: JSON.stringify(values),
    }),
  );
  if (holder === null) return false;
  decide(file, 'rejected', BY_SYSTEM, [{ code: 'conflict', text: holder }]);
  file.record({ type: 'conflictFound', data: { number: holder } });
  return true;
}

async function accept(file: CaseFile, differences: Difference[]): Promise<boolean> {
  file.facts.differences = differences;
  file.snapshot.reverify = false;
  if (differences.length === 0) return true;
  const reasons = differences.map(({ path }) => ({ code: 'data_mismatch', text: path }));
  decide(file, 'rejected', BY_SYSTEM, reasons);
  const data = { differences: differences.map(({ registry, path }) => ({ registry, path })) };
  file.record({ type: 'mismatchFound', data });
  return false;
}

/** What differs, or `null` when the registries could not be reached within their term. */
async function askRegistries(file: CaseFile): Promise<Difference[] | null> {
  const { registries, terms } = file.procedure;
  if (registries.length === 0) return [];
  const { applicant, number, seq } = file.snapshot;
  const dueAt = dueAfter(file, terms.verification);
  const { verifyApplicant } = registriesFor(Date.parse(dueAt) - Date.now());
  void file.settled();
  // what a first check looks like was said at the start of the workflow
  if (file.facts.status === 'RECHECK') file.publish();
  try {
    const answer = await verifyApplicant({
      requestId: `${number}-${seq.toString()}`,
      registries,
      applicant,
      form: file.facts.form,
    });
    return answer.differences;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    return null;
  }
}
