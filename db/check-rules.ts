import type { Regulation } from '../workflows/domain/regulation.ts';
import {
  regulationProblem,
  type RegulationProblem,
} from '../workflows/domain/regulation-problem.ts';
import type { Language } from '../workflows/domain/texts.ts';
import { canHold } from './rules/can-hold.ts';
import { checkRule } from './rules/check-rule.ts';
import { constantOf } from './rules/constant-of.ts';
import { ruleEnvironment } from './rules/rule-environment.ts';
import { rulesOf } from './rules/rules-of.ts';

/** Whether every rule can be worked out for every application, and whether it can hold for any. */
export function checkRules(regulation: Regulation, language: Language): RegulationProblem[] {
  const environment = ruleEnvironment(regulation);
  return rulesOf(regulation).flatMap(({ path, rule, result, given }) => {
    const problems = checkRule(rule, result, environment, given);
    if (problems.length > 0) {
      return problems.map(({ code, params }) => regulationProblem(language, path, code, params));
    }
    const isNever =
      constantOf(rule, environment) === false ||
      (result === 'bool' && !canHold(environment.parse(rule).ast, environment.scope.fields));
    return isNever ? [regulationProblem(language, path, 'rule_never')] : [];
  });
}
