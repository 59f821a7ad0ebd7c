import { and, asc, desc, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { isUuid } from '../is-uuid.ts';
import { applications, type Application } from '../schema/index.ts';

/** Orders of a list; `-` is the newest first. Cases without a deadline come after those with one. */
export const SORTS = [
  '-updatedAt',
  'updatedAt',
  '-createdAt',
  'createdAt',
  'nextDeadline',
] as const;
type Sort = (typeof SORTS)[number];

export interface PageRequest {
  sort: Sort;
  /** Most items of the page. */
  limit: number;
  /** `nextCursor` of the page before, `null` for the first. */
  cursor: string | null;
}

export interface ApplicationPage {
  items: Application[];
  /** `null` on the last page. */
  nextCursor: string | null;
}

/** Where a page begins: after the row with this key and id. */
interface Position {
  key: string;
  id: string;
}

const NO_DEADLINE = 'infinity';
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

interface Order {
  key: SQL;
  keyOf: (row: Application) => string;
  direction: typeof asc;
}

const updatedAt = {
  key: sql`${applications.updatedAt}`,
  keyOf: (row: Application) => row.updatedAt,
};
const createdAt = {
  key: sql`${applications.createdAt}`,
  keyOf: (row: Application) => row.createdAt,
};
const nextDeadline = {
  key: sql`coalesce(${applications.nextDeadline}, 'infinity')`,
  keyOf: (row: Application) => row.nextDeadline ?? NO_DEADLINE,
};

const ORDERS: Readonly<Record<Sort, Order>> = {
  '-updatedAt': { ...updatedAt, direction: desc },
  updatedAt: { ...updatedAt, direction: asc },
  '-createdAt': { ...createdAt, direction: desc },
  createdAt: { ...createdAt, direction: asc },
  nextDeadline: { ...nextDeadline, direction: asc },
};

/**
 * One page of the applications that meet a condition. The cursor names the last row seen, so that rows which come or go
 * meanwhile shift nothing.
 * @returns `invalid_cursor` if the cursor is not one of ours, or of another order
 */
export async function pageOfApplications(
  db: Database,
  condition: SQL | undefined,
  { sort, limit, cursor }: PageRequest,
): Promise<ApplicationPage | 'invalid_cursor'> {
  const after = cursor === null ? null : readCursor(cursor, sort);
  if (after === undefined) return 'invalid_cursor';

  const { key, keyOf, direction } = ORDERS[sort];
  const rows = await db
    .select()
    .from(applications)
    .where(and(condition, after ? rowsAfter(after, ORDERS[sort]) : undefined))
    .orderBy(direction(key), direction(applications.id))
    .limit(limit + 1);

  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items,
    nextCursor: last ? writeCursor(sort, { key: keyOf(last), id: last.id }) : null,
  };
}

function rowsAfter({ key, id }: Position, order: Order): SQL {
  const row = sql`(${order.key}, ${applications.id})`;
  const seen = sql`(${key}::timestamptz, ${id}::uuid)`;
  return order.direction === desc ? sql`${row} < ${seen}` : sql`${row} > ${seen}`;
}

function writeCursor(sort: Sort, { key, id }: Position): string {
  return Buffer.from([sort, key, id].join(' ')).toString('base64url');
}

function readCursor(cursor: string, sort: Sort): Position | undefined {
  const [ofSort, key = '', id = '', ...more] = Buffer.from(cursor, 'base64url')
    .toString()
    .split(' ');
  const isKey = key === NO_DEADLINE || isInstant(key);
  return ofSort === sort && isKey && isUuid(id) && more.length === 0 ? { key, id } : undefined;
}

/** Whether the text is an instant that exists, as `instant` columns write it. */
function isInstant(text: string): boolean {
  return (
    INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text
  );
}
