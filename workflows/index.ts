export { application } from './application.ts';
export { deliverWebhook } from './deliver-webhook.ts';
export { moveDeadlines } from './move-deadlines.ts';
export { rehearse } from './rehearse.ts';
export { scanDocument } from './scan-document.ts';
export { returnPayment } from './return-payment.ts';
