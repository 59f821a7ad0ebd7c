import type { IssuedDocument } from '../db/schema/index.ts';
import type { CaseFacts } from '../workflows/domain/case.ts';
import { checkUrl, writeCheckCode } from '../workflows/domain/check-code.ts';
import { isInForce } from '../workflows/domain/standing-of.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { CaseView } from './schemas/case.ts';

/** What was issued in a case, and the address under which people check it. */
export type IssuedInCase = { documents: readonly IssuedDocument[]; publicUrl: string };

/** The published result, with the documents that are in force and can be checked. */
export function presentResult(
  facts: CaseFacts,
  { documents, publicUrl }: IssuedInCase,
  language: Language,
): CaseView['result'] {
  const { result } = facts;
  if (!result) return null;
  return {
    ...result,
    documents: documents
      .filter((issued) => isInForce(issued, facts))
      .map(({ documentId: id, documentVersion: version, code, title, ...rest }) => ({
        ...{ id, version, title: title[language], number: rest.number },
        ...{ issuedAt: rest.issuedAt, sha256: rest.sha256 },
        checkCode: writeCheckCode(code),
        checkUrl: checkUrl(publicUrl, code),
      })),
  };
}
