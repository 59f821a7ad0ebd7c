import { checkRegulation } from '../workflows/domain/check-regulation.ts';
import type { Directory } from '../workflows/domain/directory.ts';
import type { LocalDate } from '../workflows/domain/local-date.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { zonedClock } from '../workflows/domain/zoned-time.ts';
import { checkExamples } from './check-examples.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkRules } from './check-rules.ts';
import { compileForm } from './compile-form.ts';

/** A form of which this is said is not compiled: that could take for ever, or say the same in other words. */
const UNSAFE = [
  ...['recursive_ref', 'dynamic_ref', 'too_many_parts'],
  ...['bad_pattern', 'large_pattern', 'pattern_of_data'],
];

/**
 * Everything that would make a regulation fail in the middle of a case; an empty list means it can be published. The
 * examples are tried, as filed on a day, on a regulation that is right otherwise.
 */
export function checkWholeRegulation(
  regulation: Regulation,
  directory: Directory,
  language: Language,
  filedOn?: LocalDate,
): RegulationProblem[] {
  const ofForm = [
    ...checkRegulation(regulation, directory, language),
    ...checkPatterns(regulation.form, language),
  ];
  const problems = [
    ...ofForm,
    ...(ofForm.some(({ code }) => UNSAFE.includes(code)) ? [] : checkSchema(regulation, language)),
    ...checkRules(regulation, language),
  ];
  if (problems.length > 0) return problems;
  const day = filedOn ?? zonedClock(regulation.zone).localDate(Date.now());
  return checkExamples(regulation, day, language);
}

function checkSchema({ form }: Regulation, language: Language): RegulationProblem[] {
  try {
    compileForm(form);
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [regulationProblem(language, 'form', 'bad_schema', { detail })];
  }
}
