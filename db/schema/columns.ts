import { customType, pgEnum } from 'drizzle-orm/pg-core';
import { STATUS_CODES } from '../../workflows/domain/status.ts';

/** An instant, to the millisecond: an ISO string in UTC here, `timestamptz` there. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

export const status = pgEnum('status', nonEmpty(STATUS_CODES));

function nonEmpty<Item>([first, ...rest]: readonly Item[]): [Item, ...Item[]] {
  if (first === undefined) throw new RangeError('An enum needs a value');
  return [first, ...rest];
}
