import { setHandler } from '@temporalio/workflow';
import type { CaseFile } from './case-file.ts';
import { listenToAppeals } from './handlers/listen-to-appeals.ts';
import { listenToApplicant } from './handlers/listen-to-applicant.ts';
import { listenToAssignment } from './handlers/listen-to-assignment.ts';
import { listenToCalendar } from './handlers/listen-to-calendar.ts';
import { listenToExecution } from './handlers/listen-to-execution.ts';
import { listenToHead } from './handlers/listen-to-head.ts';
import { listenToPayments } from './handlers/listen-to-payments.ts';
import { listenToReview } from './handlers/listen-to-review.ts';
import { snapshotQuery } from './messages.ts';

/** Everything a case can be told or asked while it runs. */
export function listen(file: CaseFile): void {
  setHandler(snapshotQuery, () => file.snapshot);
  listenToApplicant(file);
  listenToPayments(file);
  listenToAssignment(file);
  listenToReview(file);
  listenToExecution(file);
  listenToHead(file);
  listenToAppeals(file);
  listenToCalendar(file);
}
