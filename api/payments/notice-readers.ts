import type { ApiSettings } from '../settings.ts';
import type { NoticeReaders } from './notice-reader.ts';
import { standInNotices } from './stand-in.ts';
import { stripeNotices } from './stripe.ts';

/** Of every provider whose secret is set: payments may come by one that payers are no longer sent to. */
export function noticeReadersOf(
  settings: Pick<ApiSettings, 'PAYMENTS_WEBHOOK_SECRET' | 'STRIPE_WEBHOOK_SECRET'>,
): NoticeReaders {
  const { PAYMENTS_WEBHOOK_SECRET: own, STRIPE_WEBHOOK_SECRET: stripe } = settings;
  return {
    'stand-in': standInNotices(own),
    ...(stripe === '' ? {} : { stripe: stripeNotices(stripe) }),
  };
}
