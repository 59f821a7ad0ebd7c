import type { ApplicationPage } from '../db/queries/page-of-applications.ts';
import { invalidRequest } from './invalid-request.ts';
import { presentCase } from './present-case.ts';
import { regulationOf } from './regulation-of.ts';
import type { Call, Reply } from './call.ts';

/** A page of cases as the answer. */
export async function pageReply(
  { deps, caller, language }: Call<unknown, unknown>,
  page: ApplicationPage | 'invalid_cursor',
): Promise<Reply> {
  if (page === 'invalid_cursor') throw invalidRequest(language, 'cursor', 'cursor');
  const items = await Promise.all(
    page.items.map(async (row) =>
      presentCase(row, await regulationOf(deps.db, row), caller, language),
    ),
  );
  return { body: { items, nextCursor: page.nextCursor } };
}
