import { SECTIONS, type ModelCase } from './model-case.ts';

/** A section and all after it are before the case again; a fee that was paid stays paid. */
export function sendBack(model: ModelCase, stage: string): void {
  const from = SECTIONS.indexOf(stage);
  for (const section of SECTIONS.slice(from)) model.done.delete(section);
  for (const step of model.steps) Object.assign(step, { isDone: false, by: null });
  if (from <= SECTIONS.indexOf('review')) model.decidedBy = null;
  if (from <= SECTIONS.indexOf('assignment')) {
    model.executor = null;
    model.isQueued = false;
  }
  model.manualCheck = false;
}

/** An appeal was granted: what was held against the applicant before `stage` is overruled; a fee that is due stays due. */
export function takeUpAfterAppeal(model: ModelCase, stage: string): void {
  sendBack(model, stage);
  for (const section of SECTIONS.slice(0, SECTIONS.indexOf(stage))) {
    if (section !== 'payment' && section !== 'assignment') model.done.add(section);
    else if (section === 'assignment' && model.executor === null) model.done.delete(section);
  }
}
