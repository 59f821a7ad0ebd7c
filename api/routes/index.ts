import type { Route } from '../call.ts';
import { backtestVersion } from './admin/backtest-version.ts';
import { listCalendars } from './admin/list-calendars.ts';
import { checkRegulation } from './admin/check-regulation.ts';
import { createService } from './admin/create-service.ts';
import { createVersion } from './admin/create-version.ts';
import { editVersion } from './admin/edit-version.ts';
import { getSimulation } from './admin/get-simulation.ts';
import { getVersion } from './admin/get-version.ts';
import { listRegulations } from './admin/list-regulations.ts';
import { publishVersion } from './admin/publish-version.ts';
import { retireVersion } from './admin/retire-version.ts';
import { simulateVersion } from './admin/simulate-version.ts';
import { setAvailability } from './admin/set-availability.ts';
import { publishCalendar } from './admin/publish-calendar.ts';
import { checkDocument } from './check/check-document.ts';
import { decideAppeal } from './appeals/decide-appeal.ts';
import { expediteAppeal } from './appeals/expedite-appeal.ts';
import { checkApplication } from './applications/check-application.ts';
import { confirmResult } from './applications/confirm-result.ts';
import { createApplication } from './applications/create-application.ts';
import { disputeResult } from './applications/dispute-result.ts';
import { editDraft } from './applications/edit-draft.ts';
import { fileAppeal } from './applications/file-appeal.ts';
import { getApplication } from './applications/get-application.ts';
import { getCalendar } from './applications/get-calendar.ts';
import { getHistory } from './applications/get-history.ts';
import { listOwnApplications } from './applications/list-own-applications.ts';
import { resubmitApplication } from './applications/resubmit-application.ts';
import { startPayment } from './applications/start-payment.ts';
import { submitApplication } from './applications/submit-application.ts';
import { supplementApplication } from './applications/supplement-application.ts';
import { withdrawApplication } from './applications/withdraw-application.ts';
import { calculateDeadline } from './deadlines/calculate-deadline.ts';
import { listDeadlines } from './deadlines/list-deadlines.ts';
import { downloadDocument } from './documents/download-document.ts';
import { listDocuments } from './documents/list-documents.ts';
import { listLooks } from './documents/list-looks.ts';
import { listVersions } from './documents/list-versions.ts';
import { previewDocument } from './documents/preview-document.ts';
import { restoreVersion } from './documents/restore-version.ts';
import { uploadDocument } from './documents/upload-document.ts';
import { listSignatures } from './documents/list-signatures.ts';
import { signDocument } from './documents/sign-document.ts';
import { countUnread } from './inbox/count-unread.ts';
import { listInbox } from './inbox/list-inbox.ts';
import { readAllMessages } from './inbox/read-all-messages.ts';
import { readMessage } from './inbox/read-message.ts';
import { streamInbox } from './inbox/stream-inbox.ts';
import { confirmContact } from './me/confirm-contact.ts';
import { getNotifications } from './me/get-notifications.ts';
import { setNotifications } from './me/set-notifications.ts';
import { listMessages } from './messages/list-messages.ts';
import { offerUnsubscribe } from './messages/offer-unsubscribe.ts';
import { resendMessage } from './messages/resend-message.ts';
import { unsubscribe } from './messages/unsubscribe.ts';
import { getService } from './services/get-service.ts';
import { listServices } from './services/list-services.ts';
import { annulApplication } from './staff/annul-application.ts';
import { approveApplication } from './staff/approve-application.ts';
import { assignOfficer } from './staff/assign-officer.ts';
import { claimCase } from './staff/claim-case.ts';
import { completeStep } from './staff/complete-step.ts';
import { getContentToSign } from './staff/get-content-to-sign.ts';
import { extendTerm } from './staff/extend-term.ts';
import { handOverCase } from './staff/hand-over-case.ts';
import { listWork } from './staff/list-work.ts';
import { listRefunds } from './staff/list-refunds.ts';
import { listTasks } from './staff/list-tasks.ts';
import { refundPayment } from './staff/refund-payment.ts';
import { resolveTask } from './staff/resolve-task.ts';
import { refuseApplication } from './staff/refuse-application.ts';
import { renderService } from './staff/render-service.ts';
import { requestClarification } from './staff/request-clarification.ts';
import { requestRework } from './staff/request-rework.ts';
import { returnCase } from './staff/return-case.ts';
import { verifyApplicant } from './staff/verify-applicant.ts';
import { createSubscription } from './webhook-subscriptions/create-subscription.ts';
import { endSubscription } from './webhook-subscriptions/end-subscription.ts';
import { listDeliveries } from './webhook-subscriptions/list-deliveries.ts';
import { listSubscriptions } from './webhook-subscriptions/list-subscriptions.ts';
import { replayDelivery } from './webhook-subscriptions/replay-delivery.ts';
import { getPushKey } from './push/get-push-key.ts';
import { noteSmsReceipt } from './webhooks/note-sms-receipt.ts';
import { noticePayment } from './webhooks/notice-payment.ts';

/** Every route under `/api/v1` that the table of access knows. */
export const ROUTES: readonly Route[] = [
  listCalendars,
  publishCalendar,
  checkRegulation,
  createService,
  createVersion,
  editVersion,
  getVersion,
  listRegulations,
  publishVersion,
  simulateVersion,
  getSimulation,
  backtestVersion,
  retireVersion,
  setAvailability,
  decideAppeal,
  expediteAppeal,
  checkApplication,
  confirmResult,
  createApplication,
  disputeResult,
  editDraft,
  fileAppeal,
  getApplication,
  getHistory,
  listOwnApplications,
  resubmitApplication,
  startPayment,
  submitApplication,
  supplementApplication,
  withdrawApplication,
  calculateDeadline,
  listDeadlines,
  getCalendar,
  checkDocument,
  downloadDocument,
  listDocuments,
  listLooks,
  listVersions,
  previewDocument,
  restoreVersion,
  uploadDocument,
  signDocument,
  listSignatures,
  getService,
  listServices,
  annulApplication,
  approveApplication,
  assignOfficer,
  claimCase,
  getContentToSign,
  completeStep,
  extendTerm,
  handOverCase,
  listWork,
  refuseApplication,
  renderService,
  requestClarification,
  requestRework,
  returnCase,
  verifyApplicant,
  createSubscription,
  endSubscription,
  listDeliveries,
  listSubscriptions,
  replayDelivery,
  refundPayment,
  listRefunds,
  listTasks,
  resolveTask,
  getPushKey,
  noteSmsReceipt,
  noticePayment,
  listInbox,
  countUnread,
  streamInbox,
  readAllMessages,
  readMessage,
  getNotifications,
  setNotifications,
  confirmContact,
  listMessages,
  resendMessage,
  offerUnsubscribe,
  unsubscribe,
];
