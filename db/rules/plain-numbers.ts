import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from './children-of.ts';

/**
 * The rule with every whole number written as a fraction (`20000` as `20000.0`) and every `size(…)` as `double(size(…))`.
 *
 * The language has whole numbers and fractions apart, mixes them nowhere and divides whole ones without remainder. A form
 * has only numbers, and an official who writes `form.income / form.members < 20000` means what school taught.
 */
export function plainNumbers(rule: string, ast: ASTNode): string {
  const edits = editsOf(ast).sort((a, b) => b.at - a.at);
  return edits.reduce((text, { at, skip, put }) => {
    return text.slice(0, at) + put + text.slice(at + skip);
  }, rule);
}

interface Edit {
  at: number;
  skip: number;
  put: string;
}

function editsOf(node: ASTNode): Edit[] {
  const { start, end } = node;
  if (node.op === 'value' && typeof node.args === 'bigint') {
    return [{ at: start, skip: end - start, put: `${node.args}.0` }];
  }
  const inside = childrenOf(node).flatMap(editsOf);
  if (node.op !== 'call' || node.args[0] !== 'size') return inside;
  return [{ at: start, skip: 0, put: 'double(' }, ...inside, { at: end, skip: 0, put: ')' }];
}
