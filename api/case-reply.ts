import type { Application } from '../db/schema/applications.ts';
import { presentCases } from './present-cases.ts';
import { etagOf } from './read-headers.ts';
import type { RawCall, Reply } from './call.ts';

/** The case as the answer, with its version as the entity tag. */
export async function caseReply(
  call: Pick<RawCall, 'deps' | 'caller' | 'language'>,
  row: Application,
): Promise<Reply> {
  const [body = null] = await presentCases(call, [row]);
  return { body, headers: { ETag: etagOf(row.version) } };
}
