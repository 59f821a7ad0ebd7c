import { database } from './activities.ts';
import type { CaseFile } from './case-file.ts';
import type { Assessment, CodedText } from './domain/case-parts.ts';
import { untouched } from './domain/open-case.ts';
import type { Json } from './domain/regulation.ts';
import { zonedClock } from './domain/zoned-time.ts';
import { holdSlot } from './hold-slot.ts';

/**
 * Judges the application as it is now by the rules of its regulation. What is missing or wrong, and what the rules say of
 * fee, unit, steps and charges, is left in the facts of the case.
 */
export async function examine(
  file: CaseFile,
): Promise<{ isComplete: boolean; rejections: CodedText[] }> {
  const { snapshot, procedure } = file;
  const { form, documents, submittedAt } = file.facts;
  const { missing, remarks, rejections, assessment } = await file.inTurn(() =>
    database.checkApplication({
      serviceCode: procedure.code,
      serviceVersion: procedure.version,
      form,
      documents,
      applicant: snapshot.applicant,
      territory: snapshot.territory,
      filedOn: zonedClock(procedure.zone).localDate(Date.parse(submittedAt)),
    }),
  );
  file.facts.missing = missing;
  file.facts.remarks = remarks;
  if (assessment) takeAssessment(file, assessment);
  if (missing.length > 0 || remarks.length > 0) return { isComplete: false, rejections: [] };
  if (rejections.length > 0) return { isComplete: false, rejections };
  const isHeld = await holdSlot(file);
  const field = procedure.slot?.field ?? '';
  if (!isHeld) file.facts.remarks = [{ path: `form.${field}`, code: 'slot_taken' }];
  return { isComplete: isHeld, rejections };
}

function takeAssessment(file: CaseFile, assessment: Assessment): void {
  const { facts, procedure } = file;
  const isNew = JSON.stringify(facts.assessment) !== JSON.stringify(assessment);
  facts.assessment = assessment;
  if (!isNew) return;
  facts.steps = assessment.steps.map((code) => {
    return facts.steps.find((step) => step.code === code) ?? untouched({ code });
  });
  const { fee, exemption, charges, faults, steps } = assessment;
  const isPlain =
    fee?.amount === procedure.fee?.amount &&
    charges.length + faults.length === 0 &&
    steps.length === procedure.steps.length;
  if (isPlain) return;
  const data: Json = {
    fee: fee?.amount ?? 0,
    exemption: exemption?.code ?? null,
    charges: charges.map(({ code, amount }) => ({ code, amount })),
    steps,
    faults,
  };
  file.record({ type: 'assessed', data });
}
