export { application } from './application.ts';
export { carryMessages } from './carry-messages.ts';
export { confirmContact } from './confirm-contact.ts';
export { moveDeadlines } from './move-deadlines.ts';
export { rehearse } from './rehearse.ts';
export { returnPayment } from './return-payment.ts';
