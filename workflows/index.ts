export { application } from './application.ts';
export { moveDeadlines } from './move-deadlines.ts';
export { reconcilePayments } from './reconcile-payments.ts';
export { refund } from './refund.ts';
export { rehearse } from './rehearse.ts';
export { returnPayment } from './return-payment.ts';
export { watchPayment } from './watch-payment.ts';
