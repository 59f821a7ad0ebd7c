import type { ASTNode } from '@marcbachmann/cel-js';
import type { Rule } from '../../workflows/domain/regulation.ts';
import { childrenOf } from './children-of.ts';
import type { RuleEnvironment } from './rule-environment.ts';

/** What a rule that asks nothing of the application always comes out as; `null` for any other. */
export function constantOf(rule: Rule, environment: RuleEnvironment): unknown {
  try {
    if (asks(environment.parse(rule).ast)) return null;
    return environment.compile(rule)({}) as unknown;
  } catch {
    return null;
  }
}

function asks(node: ASTNode): boolean {
  return node.op === 'id' || childrenOf(node).some(asks);
}
