import type { CaseFile } from '../case-file.ts';
import { STAGES, type StageName } from '../domain/stage-names.ts';
import { untouched } from '../domain/open-case.ts';

/** Sends a case back: the stage and those after it are forgotten and run again. A paid fee stays paid. */
export function goBack(file: CaseFile, stage: StageName): void {
  const { snapshot, facts } = file;
  const from = STAGES.indexOf(stage);
  for (const later of STAGES.slice(from)) Reflect.deleteProperty(snapshot.done, later);

  facts.result = null;
  facts.steps = file.procedure.steps.map(untouched);
  if (from <= STAGES.indexOf('review')) facts.decision = null;
  if (from <= STAGES.indexOf('assignment') && facts.assignment) facts.assignment.executor = null;
}

/** An appeal was granted: what the stages before execution found against the applicant stands no longer. */
export function overrule(file: CaseFile): void {
  goBack(file, 'execution');
  const { done } = file.snapshot;
  done.completeness = null;
  done.verification = null;
  done.review = null;
  if (done.payment) delete done.payment;
}
