import type { Assessment } from '../../workflows/domain/case-parts.ts';
import type { Fee, Titles } from '../../workflows/domain/regulation.ts';
import type { Judge } from './rule-book.ts';

/** What is due, and by which exemption nothing is. In doubt the applicant pays the lower of two fees. */
export function assessFee(fee: Fee | null, judge: Judge): Pick<Assessment, 'fee' | 'exemption'> {
  if (!fee) return { fee: null, exemption: null };
  const exemption = fee.exemptions.find(({ when }, i) =>
    judge.holds(`fee.exemptions.${i}.when`, when, true),
  );
  if (exemption) {
    const { code, ground } = exemption;
    return { fee: null, exemption: { code, ground } };
  }
  const { amount, ground } = rateOf(fee, judge);
  const due = amount > 0 ? { amount, currency: fee.currency, ground } : null;
  return { fee: due, exemption: null };
}

/** The first rate that holds; one in doubt only where it is the lower. */
function rateOf({ amount, rates }: Fee, judge: Judge): { amount: number; ground: Titles | null } {
  const certain = rates.findIndex(({ when }, i) => judge.holds(`fee.rates.${i}.when`, when, false));
  const doubtful = rates.filter(
    ({ when }, i) => (certain < 0 || i < certain) && judge.holds(`fee.rates.${i}.when`, when, true),
  );
  return [rates[certain] ?? { amount, ground: null }, ...doubtful].reduce((lowest, one) =>
    one.amount < lowest.amount ? one : lowest,
  );
}
