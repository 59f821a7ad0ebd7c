import type { CaseFile } from '../case-file.ts';
import type { CaseEnd } from '../domain/case.ts';
import { expect } from '../expect.ts';
import { until } from '../wait.ts';

/**
 * Appeal: within its window against a negative outcome or a disputed result, twice at the most; after that only the
 * court. The end that stands, or nothing when the case goes on: an appeal was granted, or money paid in time has come.
 */
export async function awaitAppeal(file: CaseFile): Promise<CaseEnd | undefined> {
  file.facts.stage = 'appeal';
  for (;;) {
    const { status } = file.facts;
    const isMoved = () => file.facts.status !== status;
    switch (status) {
      case 'REJECTED':
      case 'REFUSED':
        if (file.facts.deadlines.appeal && (await until(file, isMoved, 'appeal'))) break;
        file.record({ type: 'appealLapsed' });
        return status === 'REJECTED' ? 'rejected' : 'refused';
      case 'APPEAL_REVIEW':
        await expect(file, isMoved, ['appealReview']);
        break;
      default:
        return undefined;
    }
  }
}
