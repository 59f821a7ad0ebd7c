import { database } from '../activities.ts';
import { stage, type CaseFile } from '../case-file.ts';

/** Completeness: form and documents as the regulation asks; the applicant completes what is missing, in time. */
export const checkCompleteness = stage('completeness', async (file) => {
  for (;;) {
    if (file.facts.status === 'INCOMPLETE') {
      const answered = await file.until(() => file.facts.status !== 'INCOMPLETE', 'completion');
      if (!answered) {
        file.record({ type: 'completionLapsed' });
        return 'not_completed';
      }
    }
    if (await isComplete(file)) return undefined;
    file.record({ type: 'foundIncomplete' });
  }
});

/** Checks form and documents; what is missing or wrong is left in the facts of the case. */
export async function isComplete(file: CaseFile): Promise<boolean> {
  const { form, documents } = file.facts;
  const { code, version } = file.procedure;
  const { missing, remarks } = await file.inTurn(() =>
    database.checkApplication({ serviceCode: code, serviceVersion: version, form, documents }),
  );
  file.facts.missing = missing;
  file.facts.remarks = remarks;
  return missing.length === 0 && remarks.length === 0;
}
