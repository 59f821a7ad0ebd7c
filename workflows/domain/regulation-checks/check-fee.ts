import type { Regulation } from '../regulation.ts';
import type { Report } from '../regulation-problem.ts';
import { checkCodes, checkUnique } from './check-unique.ts';

/** What is due, and how it is paid; a rate may be nothing, the fee itself may not. */
export function checkFee({ fee }: Regulation, report: Report): void {
  if (!fee) return;
  if (!Number.isSafeInteger(fee.amount) || fee.amount <= 0) report('fee.amount', 'fee_amount');
  fee.rates.forEach(({ amount }, i) => {
    if (!Number.isSafeInteger(amount) || amount < 0) report(`fee.rates.${i}.amount`, 'rate_amount');
  });
  checkCodes('fee.exemptions', fee.exemptions, report);
  if (!/^[A-Z]{3}$/.test(fee.currency)) report('fee.currency', 'fee_currency');
  if (fee.methods.length === 0) report('fee.methods', 'no_methods');
  checkUnique('fee.methods', null, fee.methods, report);
}
