import { isDeadNumber } from './dead-number.ts';

/** Twilio's words for the end of a message; before it there are `queued`, `sending` and `sent`, in any order. */
const ENDS: Readonly<Record<string, 'delivered' | 'failed'>> = {
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

export interface SmsEnd {
  state: 'delivered' | 'failed';
  code: string | null;
  reason: string | null;
  /** The number is dead: nothing may go there any more. */
  hard: boolean;
}

/** What Twilio's word for a message means; `null`: it is still on its way. */
export function smsEnd(status: string, code: string | null, words?: string): SmsEnd | null {
  const state = Object.hasOwn(ENDS, status) ? ENDS[status] : undefined;
  if (state === undefined) return null;
  if (state === 'delivered') return { state, code: null, reason: null, hard: false };
  const reason = code === null ? null : (words ?? `Twilio error ${code}`);
  return { state, code, reason, hard: code !== null && isDeadNumber(code) };
}
