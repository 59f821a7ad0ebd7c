import type { CaseFile } from '../case-file.ts';
import { STAGES, type StageName } from '../domain/stage-names.ts';
import { untouched } from '../domain/open-case.ts';

/** Sends a case back: the stage and those after it are forgotten and run again. A paid fee stays paid. */
export function goBack(file: CaseFile, stage: StageName): void {
  const { snapshot, facts } = file;
  const from = STAGES.indexOf(stage);
  for (const later of STAGES.slice(from)) Reflect.deleteProperty(snapshot.done, later);

  snapshot.queued = false;
  facts.stage = stage;
  facts.result = null;
  facts.steps = facts.steps.map(untouched);
  if (from <= STAGES.indexOf('review')) facts.decision = null;
  if (from <= STAGES.indexOf('assignment') && facts.assignment) facts.assignment.executor = null;
}

/**
 * An appeal was granted: the case goes on with `stage`, and what the stages before it found against the applicant
 * stands no longer. A fee that was not paid is still due, and somebody has to have the case.
 */
export function overrule(file: CaseFile, stage: StageName): void {
  goBack(file, stage);
  const { done } = file.snapshot;
  const hasNobody = !file.facts.assignment?.executor; // the appeal came from another agency, perhaps
  for (const earlier of STAGES.slice(0, STAGES.indexOf(stage))) {
    if (earlier !== 'payment' && earlier !== 'assignment') done[earlier] = null;
    else if (done[earlier] || (earlier === 'assignment' && hasNobody)) {
      Reflect.deleteProperty(done, earlier);
    }
  }
}
