import type { Assessment } from '../workflows/domain/case-parts.ts';
import type { Regulation, Titles } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { AssessmentView } from './schemas/assessment.ts';

/** What the rules of the regulation say of an application, with the grounds in words. */
export function presentAssessment(
  assessment: Assessment | null | undefined,
  regulation: Pick<Regulation, 'charges'>,
  language: Language,
): AssessmentView | null {
  if (!assessment) return null;
  const { fee, exemption, charges, steps } = assessment;
  const worded = <Item extends { ground: Titles | null }>(item: Item) => ({
    ...item,
    ground: item.ground?.[language] ?? null,
  });
  return {
    fee: fee && worded(fee),
    exemption: exemption && worded(exemption),
    charges: charges.map((charge) => ({
      ...worded(charge),
      title:
        regulation.charges.find(({ code }) => code === charge.code)?.title[language] ?? charge.code,
    })),
    steps,
  };
}
