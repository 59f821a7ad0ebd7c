import { checkFormSchema } from './check-form-schema.ts';
import type { Directory } from './directory.ts';
import type { Regulation } from './regulation.ts';
import { regulationProblem, type RegulationProblem, type Report } from './regulation-problem.ts';
import { checkDocumentRules } from './regulation-checks/check-documents.ts';
import { checkFee } from './regulation-checks/check-fee.ts';
import { checkMadeDocuments } from './regulation-checks/check-made-documents.ts';
import { checkNamedValues } from './regulation-checks/check-named-values.ts';
import { checkRehearsals } from './regulation-checks/check-rehearsals.ts';
import { checkRouting } from './regulation-checks/check-routing.ts';
import { checkSteps } from './regulation-checks/check-steps.ts';
import { checkTerms, checkTimeRules } from './regulation-checks/check-terms.ts';
import type { Language } from './texts.ts';
import { isZone } from './zoned-time.ts';

export type { Directory } from './directory.ts';

/**
 * Everything that would make a regulation fail in the middle of a case, as far as it is seen without compiling the form
 * and the rules; `checkWholeRegulation` of the data side asks for that too.
 */
export function checkRegulation(
  regulation: Regulation,
  directory: Directory,
  language: Language,
): RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const report: Report = (...found) => {
    problems.push(regulationProblem(language, ...found));
  };

  const { zone, calendar, examples } = regulation;
  if (!isZone(zone)) report('zone', 'zone');
  if (!directory.calendars.some(({ code }) => code === calendar)) {
    report('calendar', 'unknown_calendar', { calendar });
  }
  checkFormSchema(regulation.form, report);
  checkDocumentRules(regulation, report);
  checkNamedValues(regulation, report);
  checkFee(regulation, report);
  checkRouting(regulation, directory, report);
  checkSteps(regulation, report);
  checkMadeDocuments(regulation, report);
  checkTimeRules(regulation, report);
  checkRehearsals(regulation, report);
  if (examples.length === 0) report('examples', 'no_examples');
  return [...problems, ...checkTerms(regulation, language)];
}
