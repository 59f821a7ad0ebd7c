export { application } from './application.ts';
export { returnPayment } from './return-payment.ts';
