import { checkApplication as check } from '../../../db/check-application.ts';
import { listDocuments } from '../../../db/queries/list-documents.ts';
import { zonedClock } from '../../../workflows/domain/zoned-time.ts';
import { documentRef } from '../../document-ref.ts';
import { presentAssessment } from '../../present-assessment.ts';
import { presentFinding, presentReason } from '../../present-case.ts';
import { caseRoute } from '../../route.ts';
import { checkApplicationSpec } from './check-application.schema.ts';

/** What is not complete is judged no further. */
const NOTHING_YET = { fee: null, exemption: null, charges: [], steps: [] };

export const checkApplication = caseRoute(
  checkApplicationSpec,
  async ({ row, regulation, deps, language, at }) => {
    const { form, applicant, territory } = row;
    const documents = (await listDocuments(deps.db, row.id)).map(documentRef);
    const filedOn = zonedClock(regulation.zone).localDate(at.getTime());
    const checked = { form, applicant, territory, documents, filedOn };
    const { missing, remarks, rejections, assessment } = check(regulation, checked);
    return {
      body: {
        missing: missing.map((finding) => presentFinding(finding, language)),
        remarks: remarks.map((finding) => presentFinding(finding, language)),
        rejections: rejections.map((reason) => presentReason(reason, regulation, language)),
        ...(presentAssessment(assessment, regulation, language) ?? NOTHING_YET),
      },
    };
  },
);
