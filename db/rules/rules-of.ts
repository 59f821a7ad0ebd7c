import type { Regulation, Rule } from '../../workflows/domain/regulation.ts';
import type { RuleResult } from './check-rule.ts';

/** A rule of a regulation, where it stands, and what it has to come out as. */
export interface PlacedRule {
  path: string;
  rule: Rule;
  result: RuleResult;
  /** The rule without which this one is not looked at. */
  given?: Rule | undefined;
}

/** Every rule that a regulation has, in its order. */
export function rulesOf(regulation: Regulation): PlacedRule[] {
  const { documents, checks, rejections, charges, fee, routing, steps } = regulation;
  const conditions: [string, readonly { when?: Rule | undefined }[]][] = [
    ['documents', documents],
    ['checks', checks],
    ['rejections', rejections],
    ['charges', charges],
    ['fee.rates', fee?.rates ?? []],
    ['fee.exemptions', fee?.exemptions ?? []],
    ['routing', routing],
    ['steps', steps],
  ];
  return [
    ...conditions.flatMap(([list, all]) =>
      all.flatMap(({ when }, i) =>
        when === undefined
          ? []
          : [{ path: `${list}.${i}.when`, rule: when, result: 'bool' as const }],
      ),
    ),
    ...checks.map(({ must, when }, i) => ({
      path: `checks.${i}.must`,
      rule: must,
      result: 'bool' as const,
      given: when,
    })),
    ...charges.map(({ amount, when }, i) => ({
      path: `charges.${i}.amount`,
      rule: amount,
      result: 'double' as const,
      given: when,
    })),
  ];
}
