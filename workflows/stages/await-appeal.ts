import type { CaseFile } from '../case-file.ts';

/**
 * Appeal: within its window against a negative outcome or a disputed result, twice at the most; after that only the
 * court. True when the case goes on: an appeal was granted, or money that was paid in time has come.
 */
export async function awaitAppeal(file: CaseFile): Promise<boolean> {
  file.facts.stage = 'appeal';
  for (;;) {
    const { status } = file.facts;
    const isMoved = () => file.facts.status !== status;
    switch (status) {
      case 'REJECTED':
      case 'REFUSED':
        if (file.facts.deadlines.appeal && (await file.until(isMoved, 'appeal'))) break;
        file.record({ type: 'appealLapsed' });
        return false;
      case 'APPEAL_REVIEW':
        await file.expect(isMoved, 'appealReview');
        break;
      default:
        return true;
    }
  }
}
