export { application } from './application.ts';
export { moveDeadlines } from './move-deadlines.ts';
export { returnPayment } from './return-payment.ts';
