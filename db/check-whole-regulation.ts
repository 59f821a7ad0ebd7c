import { checkRegulation, type Directory } from '../workflows/domain/check-regulation.ts';
import type { Regulation } from '../workflows/domain/regulation.ts';
import type { RegulationProblem } from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { checkExamples } from './check-examples.ts';
import { checkRules } from './check-rules.ts';

/** Everything that would make a regulation fail in the middle of a case; an empty list means it can be published. */
export function checkWholeRegulation(
  regulation: Regulation,
  directory: Directory,
  language: Language,
): RegulationProblem[] {
  return [
    ...checkRegulation(regulation, directory, language),
    ...checkRules(regulation, language),
    ...checkExamples(regulation, language),
  ];
}
