import type { CheckResult } from '../../workflows/domain/activities.ts';
import type { Assessment, Finding } from '../../workflows/domain/case-parts.ts';
import type { DocumentRule, Regulation } from '../../workflows/domain/regulation.ts';
import { assessFee } from './assess-fee.ts';
import type { Judge } from './rule-book.ts';

/*
 * A rule that cannot be worked out for an application (checked as it is, that takes a value that nobody thought of) is
 * taken in the applicant's favour, and its path is kept, so that an officer sees that the case was not judged by it.
 */

/** The documents, each required where it is of this application. */
export function documentsOf(
  { documents }: Pick<Regulation, 'documents'>,
  judge: Judge,
): DocumentRule[] {
  return documents.map((rule, i) => ({
    ...rule,
    required: rule.required && judge.holds(`documents.${i}.when`, rule.when, false),
  }));
}

/** What does not hold between the fields of the form. */
export function crossCheck({ checks }: Pick<Regulation, 'checks'>, judge: Judge): Finding[] {
  return checks
    .filter(
      ({ when, must }, i) =>
        judge.holds(`checks.${i}.when`, when, false) &&
        !judge.holds(`checks.${i}.must`, must, true),
    )
    .map(({ path, code, message }) => ({ path, code, titles: message }));
}

/** The grounds on which the system rejects the application. */
export function rejectionsOf(
  { rejections }: Pick<Regulation, 'rejections'>,
  judge: Judge,
): CheckResult['rejections'] {
  return rejections
    .filter(({ when }, i) => judge.holds(`rejections.${i}.when`, when, false))
    .map(({ code, message }) => ({ code, text: message.ru }));
}

/** What the regulation means for this application. */
export function assess(
  regulation: Pick<Regulation, 'fee' | 'routing' | 'steps' | 'charges'>,
  territory: string,
  judge: Judge,
): Assessment {
  const { fee, routing, steps, charges } = regulation;
  const unit = routing.find(
    ({ territories, when }, i) =>
      (territories.includes('*') || territories.includes(territory)) &&
      judge.holds(`routing.${i}.when`, when, false),
  )?.unit;
  return {
    ...assessFee(fee, judge),
    unit: unit ?? null,
    steps: steps
      .filter(({ when }, i) => judge.holds(`steps.${i}.when`, when, true))
      .map(({ code }) => code),
    charges: charges.flatMap(({ code, when, amount: rule, ground }, i) => {
      if (!judge.holds(`charges.${i}.when`, when, false)) return [];
      const amount = judge.amount(`charges.${i}.amount`, rule);
      return amount === null ? [] : [{ code, amount, ground }];
    }),
    faults: judge.faults(),
  };
}
