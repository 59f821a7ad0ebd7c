import { fillFromApplicant } from '../workflows/domain/fill-from-applicant.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { SPECIMEN } from './catalogue/specimen.ts';
import { checkForm } from './check-application.ts';
import { compileForm } from './compile-form.ts';

/** Whether the form's schema compiles, and whether every example passes it for an applicant with a full identity. */
export function checkExamples(
  { form, examples }: Regulation,
  language: Language,
): RegulationProblem[] {
  let schema: ReturnType<typeof compileForm>;
  try {
    schema = compileForm(form);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [regulationProblem(language, 'form', 'bad_schema', { detail })];
  }
  return examples.flatMap((example, i) => {
    const filled = fillFromApplicant(form, example.form, SPECIMEN);
    const { missing, remarks } = checkForm(() => schema, filled);
    const found = [...missing, ...remarks];
    if (found.length === 0) return [];
    const detail = found.map(({ path, code }) => `${path} ${code}`).join(', ');
    return [regulationProblem(language, `examples.${i}.form`, 'bad_example', { detail })];
  });
}
