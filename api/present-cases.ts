import { listIssuedDocuments } from '../db/queries/list-issued-documents.ts';
import type { Application } from '../db/schema/applications.ts';
import { presentCase } from './present-case.ts';
import { regulationOf } from './regulation-of.ts';
import type { RawCall } from './call.ts';
import type { CaseView } from './schemas/case.ts';

/** Cases in the words of the contract, with what was issued in those that have a result. */
export async function presentCases(
  { deps, caller, language }: Pick<RawCall, 'deps' | 'caller' | 'language'>,
  rows: readonly Application[],
): Promise<CaseView[]> {
  const withResult = rows.filter(({ facts }) => facts?.result).map(({ id }) => id);
  const issued = await listIssuedDocuments(deps.db, withResult);
  return await Promise.all(
    rows.map(async (row) => {
      const documents = issued.filter(({ caseId }) => caseId === row.id);
      const of = { documents, publicUrl: deps.publicUrl };
      return presentCase(row, await regulationOf(deps.db, row), caller, language, of);
    }),
  );
}
