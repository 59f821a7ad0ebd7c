import type { CalendarActivities, CaseActivities } from '../workflows/domain/activities.ts';
import type { MessageActivities } from '../workflows/domain/messages/activities.ts';
import { checkApplication } from './check-application.ts';
import { claimSubject } from './claim-subject.ts';
import { confirmSlot } from './confirm-slot.ts';
import type { Deps } from './deps.ts';
import { findResponsible } from './find-responsible.ts';
import { holdSlot } from './hold-slot.ts';
import { listOpenCases } from './list-open-cases.ts';
import { loadCandidates } from './load-candidates.ts';
import { makeDocument } from './make-document.ts';
import { createMessageActivities } from './messages/create-message-activities.ts';
import { noteMoved } from './note-moved.ts';
import { recordEvents } from './record-events.ts';
import { refundPayment } from './refund-payment.ts';
import { releaseSlot } from './release-slot.ts';
import { revokeRecord } from './revoke-record.ts';
import { startCheckout } from './start-checkout.ts';
import { verifyApplicant } from './verify-applicant.ts';
import { withoutPersonalData } from './without-personal-data.ts';
import { writeRecord } from './write-record.ts';

/** Everything that workflows ask of the world. */
export function createActivities(
  deps: Deps,
): CaseActivities & CalendarActivities & MessageActivities {
  return {
    ...createMessageActivities(deps),
    recordEvents: withoutPersonalData(recordEvents(deps)),
    checkApplication: withoutPersonalData(checkApplication(deps)),
    claimSubject: withoutPersonalData(claimSubject(deps)),
    verifyApplicant: withoutPersonalData(verifyApplicant(deps)),
    findResponsible: withoutPersonalData(findResponsible(deps)),
    holdSlot: withoutPersonalData(holdSlot(deps)),
    confirmSlot: withoutPersonalData(confirmSlot(deps)),
    releaseSlot: withoutPersonalData(releaseSlot(deps)),
    writeRecord: withoutPersonalData(writeRecord(deps)),
    revokeRecord: withoutPersonalData(revokeRecord(deps)),
    loadCandidates: withoutPersonalData(loadCandidates(deps)),
    startCheckout: withoutPersonalData(startCheckout(deps)),
    refundPayment: withoutPersonalData(refundPayment(deps)),
    makeDocument: withoutPersonalData(makeDocument(deps)),
    listOpenCases: withoutPersonalData(listOpenCases(deps)),
    noteMoved: withoutPersonalData(noteMoved(deps)),
  };
}
