import { ENDED_WITHOUT_RESULT } from '../../workflows/domain/status-sets.ts';
import { openStep, sectionOf, type ModelCase } from './model-case.ts';

/** A result is to be written to a registry that does not answer. */
export function awaitsRegister(model: ModelCase): boolean {
  const isExecuted = model.status === 'APPROVED' && sectionOf(model) === 'execution';
  return isExecuted && model.registries === 'down' && openStep(model)?.register !== undefined;
}

/** It ended without a result, and what it has written to registries is known. */
export function hasToRevoke({ status, isDisputed, records, isWriting }: ModelCase): boolean {
  if (isDisputed || isWriting || records.size === 0) return false;
  return ENDED_WITHOUT_RESULT.some((one) => one === status);
}

/** After an event: a step that writes to a registry has begun. */
export function beginRecord(model: ModelCase): void {
  if (!awaitsRegister(model)) return;
  model.records.add(openStep(model)?.code ?? '');
  model.isWriting = true;
}

/** A step is done, and its record, if it has one, is written. */
export function noteRecord(model: ModelCase, step: string): void {
  const { register } = model.regulation.steps.find(({ code }) => code === step) ?? {};
  if (!register) return;
  model.records.add(step);
  model.isWriting = false;
}

export function noteRevoked({ records }: ModelCase): void {
  const [first] = records;
  if (first !== undefined) records.delete(first);
}
