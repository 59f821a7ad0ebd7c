import type { Application } from '../db/schema/applications.ts';
import { presentCase } from './present-case.ts';
import { etagOf } from './read-headers.ts';
import type { CaseCall, Reply } from './call.ts';

/** The case as the answer, with its version as the entity tag. */
export function caseReply(
  call: Pick<CaseCall, 'regulation' | 'caller' | 'language'>,
  row: Application,
): Reply {
  return {
    body: presentCase(row, call.regulation, call.caller, call.language),
    headers: { ETag: etagOf(row.version) },
  };
}
