import type { ApplicationPage } from '../db/queries/page-of-applications.ts';
import { invalidRequest } from './invalid-request.ts';
import { presentCases } from './present-cases.ts';
import type { Call, Reply } from './call.ts';

/** A page of cases as the answer. */
export async function pageReply(
  call: Call<unknown, unknown>,
  page: ApplicationPage | 'invalid_cursor',
): Promise<Reply> {
  if (page === 'invalid_cursor') throw invalidRequest(call.language, 'cursor', 'cursor');
  return { body: { items: await presentCases(call, page.items), nextCursor: page.nextCursor } };
}
