import { stage } from '../case-file.ts';
import { awaitApplicant } from './await-applicant.ts';
import { expect } from '../expect.ts';

/** Review: an officer examines the case, asks, returns it for rework, and decides. */
export const review = stage('review', async (file) => {
  const isWithOfficer = () => ['ASSIGNED', 'UNDER_REVIEW'].includes(file.facts.status);
  for (;;) {
    switch (file.facts.status) {
      case 'ASSIGNED':
      case 'UNDER_REVIEW':
        await expect(file, () => !isWithOfficer());
        break;
      case 'APPROVED':
        return undefined;
      case 'REFUSED':
        return 'refused';
      case 'REJECTED':
        return 'rejected';
      default: {
        const end = await awaitApplicant(file, 'reviewResumed');
        if (end) return end;
      }
    }
  }
});
