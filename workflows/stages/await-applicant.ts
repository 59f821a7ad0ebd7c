import type { CaseFile } from '../case-file.ts';
import type { CaseEnd } from '../domain/case.ts';
import { examine } from '../examine.ts';
import { isConfirmed } from './verify-applicant.ts';
import { until } from '../wait.ts';

/**
 * The case is with the applicant, or has just come back from them: their answer is checked again and `resumed` is
 * recorded; silence ends the case as the regulation says.
 */
export async function awaitApplicant(
  file: CaseFile,
  resumed: 'reviewResumed' | 'executionResumed',
): Promise<CaseEnd | undefined> {
  const { status } = file.facts;
  const isAnswered = () => file.facts.status !== status;
  switch (status) {
    case 'CLARIFICATION_REQUIRED':
      if (await until(file, isAnswered, 'clarification')) return undefined;
      file.record({ type: 'clarificationLapsed' });
      return 'not_completed';
    case 'REWORK_REQUIRED':
      if (await until(file, isAnswered, 'rework')) return undefined;
      file.record({ type: 'reworkLapsed' });
      return 'annulled';
    default: {
      const found = await examine(file);
      if (found === 'rejected') return found;
      if (found === 'incomplete') file.record({ type: 'recheckFailed' });
      else if (!file.snapshot.reverify || (await isConfirmed(file))) file.record({ type: resumed });
      return undefined;
    }
  }
}
