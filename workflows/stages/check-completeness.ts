import { stage } from '../case-file.ts';
import { examine } from '../examine.ts';
import { until } from '../wait.ts';

/** Completeness: form and documents as the regulation asks; the applicant completes what is missing, in time. */
export const checkCompleteness = stage('completeness', async (file) => {
  for (;;) {
    if (file.facts.status === 'INCOMPLETE') {
      const answered = await until(file, () => file.facts.status !== 'INCOMPLETE', 'completion');
      if (!answered) {
        file.record({ type: 'completionLapsed' });
        return 'not_completed';
      }
    }
    const found = await examine(file);
    if (found === 'complete') return undefined;
    if (found === 'rejected') return found;
    file.record({ type: 'foundIncomplete' });
  }
});
