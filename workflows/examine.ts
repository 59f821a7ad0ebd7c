import { database } from './activities.ts';
import { BY_SYSTEM, type CaseFile } from './case-file.ts';
import { decide } from './decide.ts';
import type { Assessment } from './domain/case-parts.ts';
import { untouched } from './domain/open-case.ts';
import type { Json } from './domain/regulation.ts';
import { zonedClock } from './domain/zoned-time.ts';
import { holdSlot } from './hold-slot.ts';

/**
 * Judges the application as it is now by the rules of its regulation. What is missing or wrong, and what the rules say of
 * fee, unit, steps and charges, is left in the facts of the case; one that the rules forbid is rejected.
 */
export async function examine(file: CaseFile): Promise<'complete' | 'incomplete' | 'rejected'> {
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
  if (missing.length > 0 || remarks.length > 0) return 'incomplete';
  if (rejections.length > 0) {
    decide(file, 'rejected', BY_SYSTEM, rejections);
    const reasons = rejections.map(({ code }) => code);
    file.record({ type: 'foundInadmissible', data: { reasons } });
    return 'rejected';
  }
  if (await holdSlot(file)) return 'complete';
  const field = procedure.slot?.field ?? '';
  file.facts.remarks = [{ path: `form.${field}`, code: 'slot_taken' }];
  return 'incomplete';
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
