import { BY_SYSTEM, stage } from '../case-file.ts';
import { decide } from '../decide.ts';
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
    const { isComplete, rejections } = await examine(file);
    if (rejections.length > 0) {
      decide(file, 'rejected', BY_SYSTEM, rejections);
      file.record({
        type: 'foundInadmissible',
        data: { reasons: rejections.map(({ code }) => code) },
      });
      return 'rejected';
    }
    if (isComplete) return undefined;
    file.record({ type: 'foundIncomplete' });
  }
});
