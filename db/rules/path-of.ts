import type { ASTNode } from '@marcbachmann/cel-js';

/** `form.address.city`: how a chain of names is written; `null` for anything else. */
export function pathOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const inner = pathOf(node.args[0]);
  return inner && `${inner}.${node.args[1]}`;
}
