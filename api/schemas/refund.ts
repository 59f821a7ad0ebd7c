import { z } from 'zod';
import type { StoredRefund } from '../../db/schema/index.ts';
import { REFUND_STATES } from '../../workflows/domain/refund-states.ts';
import { Actor, Instant } from './common.ts';

/** Money on its way back to its payer. */
export const RefundView = z
  .object({
    id: z.uuid(),
    paymentId: z.uuid(),
    amount: z.int().meta({ description: 'minor units' }),
    currency: z.string(),
    reason: z.enum(['not_due', 'staff']),
    comment: z.string().nullable(),
    state: z.enum(REFUND_STATES),
    error: z.object({ code: z.string(), text: z.string() }).nullable(),
    requestedBy: Actor,
    requestedAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Refund' });

export function presentRefund(refund: StoredRefund): z.output<typeof RefundView> {
  const { id, paymentId, amount, currency, reason, comment, state } = refund;
  const { requestedBy, requestedAt, updatedAt, errorCode, errorText } = refund;
  return {
    ...{ id, paymentId, amount, currency, reason, comment, state },
    error: errorCode === null ? null : { code: errorCode, text: errorText ?? '' },
    ...{ requestedBy, requestedAt, updatedAt },
  };
}
