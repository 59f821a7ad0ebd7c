import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Sentence } from '../../schemas/common.ts';
import { RefundView } from '../../schemas/refund.ts';

export const refundPaymentSpec = describeRoute({
  key: 'POST /staff/applications/{id}/refunds',
  summary: 'Give a paid fee back, whole or in part',
  body: z.strictObject({
    /** Minor units; all that is left unless told. */
    amount: z.int().positive().optional(),
    reason: Sentence,
  }),
  answer: { status: 201, schema: RefundView },
});
