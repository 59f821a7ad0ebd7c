import type { CaseActivities } from '../workflows/domain/activities.ts';
import { checkApplication } from './check-application.ts';
import type { Deps } from './deps.ts';
import { loadCandidates } from './load-candidates.ts';
import { makeDocument } from './make-document.ts';
import { recordEvents } from './record-events.ts';
import { refundPayment } from './refund-payment.ts';
import { startCheckout } from './start-checkout.ts';
import { verifyApplicant } from './verify-applicant.ts';
import { withoutPersonalData } from './without-personal-data.ts';

/** Everything that the workflow of a case asks of the world. */
export function createActivities(deps: Deps): CaseActivities {
  return {
    recordEvents: withoutPersonalData(recordEvents(deps)),
    checkApplication: withoutPersonalData(checkApplication(deps)),
    verifyApplicant: withoutPersonalData(verifyApplicant(deps)),
    loadCandidates: withoutPersonalData(loadCandidates(deps)),
    startCheckout: withoutPersonalData(startCheckout(deps)),
    refundPayment: withoutPersonalData(refundPayment(deps)),
    makeDocument: withoutPersonalData(makeDocument(deps)),
  };
}
