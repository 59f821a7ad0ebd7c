import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { Code, Instant } from '../../schemas/common.ts';

export const startPaymentSpec = describeRoute({
  key: 'POST /applications/{id}/payments',
  summary: 'Begin to pay the fee',
  body: z.strictObject({ method: Code }),
  answer: {
    status: 201,
    schema: z
      .object({
        id: z.uuid(),
        amount: z.int().meta({ description: 'minor units' }),
        currency: z.string(),
        payUrl: z.string(),
        expiresAt: Instant,
      })
      .meta({ id: 'PaymentAttempt' }),
  },
});
