import type { StoredDocument } from '../db/schema/index.ts';
import type { CaseCall } from './call.ts';
import { isOwn } from './parties.ts';

/** Whether the caller may open documents of this kind; whose case it is may open all of them. */
export function mayRead(
  { caller, row, regulation }: Pick<CaseCall, 'caller' | 'row' | 'regulation'>,
  { kind }: Pick<StoredDocument, 'kind'>,
): boolean {
  if (isOwn(caller, row)) return true;
  const readers = regulation.documents.find((rule) => rule.kind === kind)?.readers;
  return readers === undefined || caller.roles.some((role) => readers.includes(role));
}
