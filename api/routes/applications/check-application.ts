import { findRegulationInForce } from '../../../db/queries/find-regulation-in-force.ts';
import { checkDraft } from '../../check-draft.ts';
import { presentAssessment } from '../../present-assessment.ts';
import { presentFinding, presentReason } from '../../present-case.ts';
import { caseRoute } from '../../route.ts';
import { checkApplicationSpec } from './check-application.schema.ts';

/** What is not complete is judged no further. */
const NOTHING_YET = { fee: null, exemption: null, charges: [], steps: [] };

/** A draft is judged by what it would be filed under now. */
export const checkApplication = caseRoute(checkApplicationSpec, async (call) => {
  const { row, deps, language, at } = call;
  const inForce = await findRegulationInForce(deps.db, row.serviceCode, at.toISOString());
  const regulation = row.number === null && inForce ? inForce : call.regulation;
  const { missing, remarks, rejections, assessment } = await checkDraft({ ...call, regulation });
  return {
    body: {
      missing: missing.map((finding) => presentFinding(finding, language)),
      remarks: remarks.map((finding) => presentFinding(finding, language)),
      rejections: rejections.map((reason) => presentReason(reason, regulation, language)),
      ...(presentAssessment(assessment, regulation, language) ?? NOTHING_YET),
    },
  };
});
