import { listRefunds as refundsOf } from '../../../db/queries/list-refunds.ts';
import { caseRoute } from '../../route.ts';
import { presentRefund } from '../../schemas/refund.ts';
import { listRefundsSpec } from './list-refunds.schema.ts';

export const listRefunds = caseRoute(listRefundsSpec, async ({ deps, row }) => {
  const items = await refundsOf(deps.db, row.id);
  return { body: { items: items.map(presentRefund) } };
});
