import type { Deps } from '../../api/deps.ts';

/** Receipts of SMS that come to where an API really is, which is known only once it listens. */
export function receiptsAt(address: () => string, token: string): Deps['smsReceipts'] {
  return {
    tokens: { twilio: token },
    get publicUrl() {
      return address();
    },
  };
}
