import { placeholdersOf } from '../fill-template.ts';
import type { ExecutionStep, Regulation } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';
import { checkCodes } from './check-unique.ts';
import { valuePaths } from './value-paths.ts';

/** How the service is executed: each step is whole, and some step is of every application. */
export function checkSteps(regulation: Regulation, report: Report): void {
  const { steps, slot } = regulation;
  const known = [...valuePaths(regulation), 'number', 'date'];
  if (steps.length === 0) report('steps', 'no_steps');
  else if (steps.every(({ when }) => when !== undefined)) report('steps', 'no_certain_step');
  checkCodes('steps', steps, report);
  steps.forEach((step, i) => {
    const path = `steps.${i}`;
    if (!isWholeStep(step)) report(path, 'automatic_step');
    if (step.automatic && step.term !== undefined) report(`${path}.term`, 'term_of_automatic_step');
    if (step.confirmsSlot && !slot) report(`${path}.confirmsSlot`, 'no_slot');
    if (step.register && Object.keys(step.register.record).length === 0) {
      report(`${path}.register.record`, 'empty_record');
    }
    for (const [at, line] of templatesOf(step)) {
      for (const placeholder of placeholdersOf(line)) {
        if (known.includes(placeholder)) continue;
        const params = { placeholder, known: known.join(', ') };
        report(`${path}.${at}`, 'unknown_placeholder', params);
      }
    }
  });
}

/** A step is the system's in every respect, and then does something, or in none. */
function isWholeStep({ role, automatic, signature, ...step }: ExecutionStep): boolean {
  const deeds = [step.document, step.register, step.confirmsSlot].filter(Boolean).length;
  if (automatic) return role === 'system' && deeds > 0 && !signature;
  return role !== 'system' && deeds === 0;
}

/** What is filled in when the step is done, by its path. */
function templatesOf({ document, register }: ExecutionStep): [string, string][] {
  return [
    ...(document?.lines ?? []).map((line, i): [string, string] => [`document.lines.${i}`, line]),
    ...(document?.columns ?? []).map(({ value }, i): [string, string] => [
      `document.columns.${i}.value`,
      value,
    ]),
    ...Object.entries(register?.record ?? {}).map(([field, line]): [string, string] => [
      `register.record.${field}`,
      line,
    ]),
  ];
}
