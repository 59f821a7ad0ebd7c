import type { Connection } from '@temporalio/client';
import {
  TypedSearchAttributes,
  type SearchAttributePair,
  type SearchAttributeType,
} from '@temporalio/common';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import type { CaseSnapshot } from '../workflows/domain/case.ts';
import type { Status } from '../workflows/domain/status.ts';
import {
  AGENCY,
  CASE_NUMBER,
  CASE_STAGE,
  CASE_STATUS,
  OVERDUE,
  SEARCH_ATTRIBUTES,
  SERVICE_CODE,
} from '../workflows/search-attributes.ts';

/** What a case can be found by from its first moment; the workflow keeps it up to date from then on. */
export function startAttributes({ number, procedure, facts }: CaseSnapshot): TypedSearchAttributes {
  const pairs: SearchAttributePair[] = [
    { key: CASE_NUMBER, value: number },
    { key: CASE_STATUS, value: 'ACCEPTED' satisfies Status },
    { key: CASE_STAGE, value: facts.stage },
    { key: SERVICE_CODE, value: procedure.code },
    { key: AGENCY, value: procedure.agency },
    { key: OVERDUE, value: false },
  ];
  return new TypedSearchAttributes(pairs);
}

type Operator = Pick<Connection, 'operatorService'>;

/** Registers the search attributes that the namespace lacks; without them every task that upserts one fails. */
export async function registerMissingAttributes(
  connection: Operator,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !Object.hasOwn(customAttributes, name));
  if (missing.length > 0) await registerAttributes(connection, namespace, missing);
}

/** Registers search attributes, all of them unless told which, in a namespace that has none of these. */
export async function registerAttributes(
  { operatorService }: Operator,
  namespace: string,
  attributes: readonly (typeof SEARCH_ATTRIBUTES)[number][] = SEARCH_ATTRIBUTES,
): Promise<void> {
  await operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      attributes.map(({ name, type }) => [name, indexedTypeOf(type)]),
    ),
  });
}

function indexedTypeOf(type: SearchAttributeType) {
  const indexed = encodeSearchAttributeIndexedValueType(type);
  if (indexed === undefined) throw new TypeError(`Search attributes cannot be of type ${type}`);
  return indexed;
}
