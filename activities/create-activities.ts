import type {
  CalendarActivities,
  CaseActivities,
  ScanActivities,
  WebhookActivities,
} from '../workflows/domain/activities.ts';
import type { MessageActivities } from '../workflows/domain/messages/activities.ts';
import type { PaymentActivities } from '../workflows/domain/payment-activities.ts';
import { buryWebhook } from './bury-webhook.ts';
import { checkApplication } from './check-application.ts';
import { claimSubject } from './claim-subject.ts';
import { closePayments } from './close-payments.ts';
import { confirmSlot } from './confirm-slot.ts';
import type { Deps } from './deps.ts';
import { driveRefund } from './drive-refund.ts';
import { findResponsible } from './find-responsible.ts';
import { followPayment } from './follow-payment.ts';
import { holdSlot } from './hold-slot.ts';
import { listOpenCases } from './list-open-cases.ts';
import { loadCandidates } from './load-candidates.ts';
import { makeDocument } from './make-document.ts';
import { createMessageActivities } from './messages/create-message-activities.ts';
import { noteMoved } from './note-moved.ts';
import { postWebhook } from './post-webhook.ts';
import { reconcile } from './reconcile.ts';
import { recordEvents } from './record-events.ts';
import { refundPayment } from './refund-payment.ts';
import { releaseSlot } from './release-slot.ts';
import { revokeRecord } from './revoke-record.ts';
import { scanVersion } from './scan-version.ts';
import { startCheckout } from './start-checkout.ts';
import { verifyApplicant } from './verify-applicant.ts';
import { withoutPersonalData } from './without-personal-data.ts';
import { writeRecord } from './write-record.ts';

/** Everything that workflows ask of the world. */
export function createActivities(
  deps: Deps,
): CaseActivities &
  CalendarActivities &
  MessageActivities &
  PaymentActivities &
  ScanActivities &
  WebhookActivities {
  const refund = driveRefund(deps);
  const books = reconcile(deps);
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
    closePayments: withoutPersonalData(closePayments(deps)),
    followPayment: withoutPersonalData(followPayment(deps)),
    prepareRefund: withoutPersonalData(refund.prepareRefund),
    sendRefund: withoutPersonalData(refund.sendRefund),
    lookAtRefund: withoutPersonalData(refund.lookAtRefund),
    giveUpRefund: withoutPersonalData(refund.giveUpRefund),
    closeRefund: withoutPersonalData(refund.closeRefund),
    readRegister: withoutPersonalData(books.readRegister),
    readBook: withoutPersonalData(books.readBook),
    readPaid: withoutPersonalData(books.readPaid),
    listProviders: books.listProviders,
    addTasks: withoutPersonalData(books.addTasks),
    makeDocument: withoutPersonalData(makeDocument(deps)),
    scanVersion: withoutPersonalData(scanVersion(deps)),
    listOpenCases: withoutPersonalData(listOpenCases(deps)),
    noteMoved: withoutPersonalData(noteMoved(deps)),
    postWebhook: withoutPersonalData(postWebhook(deps)),
    buryWebhook: withoutPersonalData(buryWebhook(deps)),
  };
}
