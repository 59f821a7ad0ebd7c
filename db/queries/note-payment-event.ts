import type { EventRecord } from '../../workflows/domain/activities.ts';
import { isUuid } from '../is-uuid.ts';
import type { Database } from '../connect.ts';
import { noteAttempt, supersedeOthers, type PaidMoney } from './note-attempt.ts';

/** Lets the attempts of a case follow what its journal says of them. The same event again changes nothing. */
export async function notePaymentEvent(
  db: Database,
  { caseId, event }: Pick<EventRecord, 'caseId' | 'event'>,
): Promise<void> {
  const { paymentId, code, money } = readData(event.data);
  if (paymentId === null) return;
  const { type } = event;
  if (type === 'paymentStarted') await supersedeOthers(db, { id: paymentId, caseId });
  if (type === 'paymentFailed') {
    await noteAttempt(db, paymentId, code === 'expired' ? 'expired' : 'failed');
  }
  if (type === 'paymentConfirmed' || type === 'paymentRevived') {
    await noteAttempt(db, paymentId, 'paid', money);
  }
  if (type === 'paymentReturned' && money) await noteAttempt(db, paymentId, 'returned', money);
}

interface PaymentData {
  paymentId: string | null;
  code: unknown;
  /** Nothing where the event tells of no money that came. */
  money?: PaidMoney;
}

function readData(data: unknown): PaymentData {
  const nothing = { paymentId: null, code: null };
  if (typeof data !== 'object' || data === null || !('paymentId' in data)) return nothing;
  const { paymentId } = data;
  if (typeof paymentId !== 'string' || !isUuid(paymentId)) return nothing;
  const code = 'code' in data ? data.code : null;
  if (!('paidAt' in data && 'amount' in data && 'currency' in data)) return { paymentId, code };
  const { amount, currency, paidAt: at } = data;
  const isMoney = typeof amount === 'number' && typeof currency === 'string';
  if (!isMoney || typeof at !== 'string') return { paymentId, code };
  return { paymentId, code, money: { amount, currency, at } };
}
