import { ParseError, type ASTNode } from '@marcbachmann/cel-js';
import type { Rule } from '../../workflows/domain/regulation.ts';
import { inspectRule } from './inspect-rule.ts';
import type { RuleEnvironment } from './rule-environment.ts';
import { ruleProblem, type RuleProblem } from './rule-problem.ts';

/** What a rule has to come out as: a yes or no, or an amount. */
export type RuleResult = 'bool' | 'double';

/**
 * Why a rule cannot stand: it is not of the language, names what is not there, or comes out as something else. `given`
 * is the rule without which this one is not looked at: what that makes sure of need not be asked again.
 */
export function checkRule(
  rule: Rule,
  result: RuleResult,
  environment: RuleEnvironment,
  given?: Rule,
): RuleProblem[] {
  try {
    const { ast } = environment.parse(rule);
    const found = inspectRule(ast, environment.scope.fields, astOf(given, environment));
    return found.length > 0 ? eachOnce(found) : checkTypes(rule, result, environment);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const code = error.code === 'limit_exceeded' ? 'rule_too_large' : 'rule_syntax';
    return [ruleProblem(code, { detail: error.summary })];
  }
}

function eachOnce(problems: RuleProblem[]): RuleProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function checkTypes(rule: Rule, result: RuleResult, environment: RuleEnvironment): RuleProblem[] {
  const { valid, type, error } = environment.compile(rule).check();
  if (!valid) return [ruleProblem('rule_types', { detail: error?.summary ?? '' })];
  if (type === result) return [];
  return [ruleProblem(result === 'bool' ? 'rule_not_bool' : 'rule_not_number')];
}

/** One that is none makes sure of nothing, and is told of where it stands. */
function astOf(given: Rule | undefined, environment: RuleEnvironment): ASTNode | null {
  if (given === undefined) return null;
  try {
    return environment.parse(given).ast;
  } catch {
    return null;
  }
}
