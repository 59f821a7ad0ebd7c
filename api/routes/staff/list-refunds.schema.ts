import { z } from 'zod';
import { describeRoute } from '../../route.ts';
import { RefundView } from '../../schemas/refund.ts';

export const listRefundsSpec = describeRoute({
  key: 'GET /staff/applications/{id}/refunds',
  summary: 'The refunds of a case, the newest first',
  answer: { status: 200, schema: z.object({ items: z.array(RefundView) }).meta({ id: 'Refunds' }) },
});
