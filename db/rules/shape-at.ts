import type { ASTNode } from '@marcbachmann/cel-js';
import type { Field, Shape } from './shape.ts';

export type Names = ReadonlyMap<string, Field>;

/** What is known of a value by its name, and which paths on the way to it need not be there. */
export type Found = { shape: Shape; optional: string[] } | { unknown: string };

/** The value that a chain of names leads to; `unknown` is the first part of the chain that nothing has. */
export function shapeAt(node: ASTNode, names: Names): Found {
  if (node.op === 'id') {
    const field = names.get(node.args);
    return field ? { shape: field.shape, optional: [] } : { unknown: node.args };
  }
  if (node.op !== '.') return { unknown: '' };
  const [of, name] = node.args;
  const whole = shapeAt(of, names);
  if ('unknown' in whole) return whole;
  const path = node.input.slice(node.start, node.end).replaceAll(/\s/g, '');
  const field = whole.shape.kind === 'object' ? whole.shape.fields.get(name) : undefined;
  if (!field) return { unknown: path };
  return {
    shape: field.shape,
    optional: field.required ? whole.optional : [...whole.optional, path],
  };
}
