import { expect, test } from '@jest/globals';
import { is } from 'drizzle-orm';
import { getTableConfig, isPgSequence, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../../db/schema/index.ts';
import { STATUS_CODES } from '../../workflows/domain/status.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

const declared = Object.values(schema);

test('the migrated columns are the declared ones, with their types and nullability', async () => {
  const columns = declared
    .filter((part) => is(part, PgTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => ({
        column: `${name}.${column.name}`,
        type: column.getSQLType(),
        required: column.notNull,
      }));
    });

  const { rows } = await given.db.$client.query<{
    column: string;
    type: string;
    required: boolean;
  }>(`
    select t.relname || '.' || a.attname as column, a.attnotnull as required,
      replace(replace(format_type(a.atttypid, a.atttypmod), 'timestamp(', 'timestamp ('), 'character(', 'char(') as type
    from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`);

  expect(byName(rows)).toEqual(byName(columns));
});

test('the migrated enums have the declared values, in order', async () => {
  const enums = [
    ...[schema.status, schema.documentScan, schema.regulationState, schema.webhookState],
    ...[schema.messageKind, schema.messagePriority, schema.messageChannel, schema.deliveryState],
  ];
  const { rows } = await given.db.$client.query<{ name: string; values: string[] }>(`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
    from pg_enum e join pg_type t on t.oid = e.enumtypid group by 1`);

  expect(Object.fromEntries(rows.map(({ name, values }) => [name, values]))).toEqual(
    Object.fromEntries(enums.map(({ enumName, enumValues }) => [enumName, enumValues])),
  );
  expect(rows.find(({ name }) => name === 'status')?.values).toEqual(STATUS_CODES);
});

test('the indexes, unique constraints and sequences are the declared ones', async () => {
  const tables = declared.filter((part) => is(part, PgTable)).map((table) => getTableConfig(table));
  const names = [
    ...tables.flatMap(({ indexes }) => indexes.map((index) => index.config.name)),
    ...declared.filter(isPgSequence).map((sequence) => sequence.seqName),
  ];
  const { rows } = await given.db.$client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    left join pg_index i on i.indexrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and ((c.relkind = 'S' and not exists (select from pg_depend where objid = c.oid and deptype = 'i')) or (c.relkind = 'i' and not i.indisunique))`);

  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
});

function byName<Row extends { column: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.column < b.column ? -1 : 1));
}
