import type { ASTNode } from '@marcbachmann/cel-js';
import { ruleProblem, type RuleProblem } from './rule-problem.ts';
import { shapeAt, type Names } from './shape-at.ts';

/** A value that is chosen from a list, compared with a word that is not on it: never equal, and never noticed. */
export function checkChoice([left, right]: [ASTNode, ASTNode], names: Names): RuleProblem[] {
  return [...offList(right, valuesOf(left, names)), ...offList(left, valuesOf(right, names))];
}

/** The same for `form.kind in ['a', 'b']` and `'a' in form.kinds`. */
export function checkMembership([left, right]: [ASTNode, ASTNode], names: Names): RuleProblem[] {
  if (right.op === 'list') return right.args.flatMap((word) => checkChoice([left, word], names));
  return offList(left, valuesOf(right, names));
}

/** The list from which a value, or each item of it, is chosen. */
function valuesOf(node: ASTNode, names: Names): readonly string[] | null {
  const found = shapeAt(node, names);
  if (!('shape' in found)) return null;
  const shape = found.shape.kind === 'list' ? found.shape.item : found.shape;
  return shape.kind === 'string' ? shape.values : null;
}

function offList(word: ASTNode, values: readonly string[] | null): RuleProblem[] {
  if (!values || word.op !== 'value' || typeof word.args !== 'string') return [];
  if (values.includes(word.args)) return [];
  const known = values.join(', ') || '—';
  return [ruleProblem('rule_not_in_list', { value: word.args, known })];
}
