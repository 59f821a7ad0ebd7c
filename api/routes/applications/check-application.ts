import { checkApplication as check } from '../../../db/check-application.ts';
import { listDocuments } from '../../../db/queries/list-documents.ts';
import { documentRef } from '../../document-ref.ts';
import { presentFinding } from '../../present-case.ts';
import { caseRoute } from '../../route.ts';
import { checkApplicationSpec } from './check-application.schema.ts';

export const checkApplication = caseRoute(
  checkApplicationSpec,
  async ({ row, regulation, deps, language }) => {
    const documents = (await listDocuments(deps.db, row.id)).map(documentRef);
    const { missing, remarks } = check(regulation, { form: row.form, documents });
    return {
      body: {
        missing: missing.map((finding) => presentFinding(finding, language)),
        remarks: remarks.map((finding) => presentFinding(finding, language)),
      },
    };
  },
);
