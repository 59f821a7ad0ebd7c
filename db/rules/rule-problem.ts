import type { Report } from '../../workflows/domain/regulation-problem.ts';

type RegulationCode = Parameters<Report>[1];

/** Why a rule cannot stand; the text is in the catalogue under `regulation.<code>`. */
export interface RuleProblem {
  code: Extract<RegulationCode, `rule_${string}`>;
  params: Record<string, string>;
}

export function ruleProblem(
  code: RuleProblem['code'],
  params: RuleProblem['params'] = {},
): RuleProblem {
  return { code, params };
}
