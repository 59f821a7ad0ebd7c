import type { ASTNode } from '@marcbachmann/cel-js';
import { pathOf } from './path-of.ts';
import { narrow, type Range } from './range.ts';
import { shapeAt, type Names } from './shape-at.ts';
import type { Shape } from './shape.ts';

/** Beyond that many alternatives a rule is not followed: each doubles what has to be looked at. */
const MAX_ALTERNATIVES = 8;

type Ranges = ReadonlyMap<string, Range>;
type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
const MIRRORED = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/**
 * Whether a rule can hold for some application, as far as it compares values of the form with constants: more than the
 * form's `maximum`, or two words of a list at once, no application has. True wherever nothing is known.
 */
export function canHold(rule: ASTNode, names: Names): boolean {
  let alternatives = 0;

  const holds = ([first, ...rest]: readonly ASTNode[], ranges: Ranges): boolean => {
    if (!first) return true;
    if (first.op === '&&') return holds([...first.args, ...rest], ranges);
    if (first.op === '||') {
      alternatives += 1;
      if (alternatives > MAX_ALTERNATIVES) return true;
      return first.args.some((one) => holds([one, ...rest], ranges));
    }
    const said = comparisonOf(first);
    if (!said) return holds(rest, ranges);
    const range = ranges.get(said.path) ?? rangeOf(said.node, names);
    const left = narrow(range, said.comparison, said.value);
    return left !== null && holds(rest, new Map([...ranges, [said.path, left]]));
  };
  return holds([rule], new Map());
}

interface Said {
  node: ASTNode;
  path: string;
  comparison: Comparison;
  value: string | number | boolean;
}

/** What an expression says of one value; nothing where it says more, or less. */
function comparisonOf(node: ASTNode): Said | null {
  const of = (named: ASTNode, comparison: Comparison, value: Said['value']): Said | null => {
    const path = pathOf(named);
    return path === null ? null : { node: named, path, comparison, value };
  };
  switch (node.op) {
    case 'id':
    case '.':
      return of(node, '==', true);
    case '!_':
      return of(node.args, '==', false);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = node.args;
      const [onLeft, onRight] = [constant(left), constant(right)];
      if (onRight !== null) return of(left, node.op, onRight);
      return onLeft === null ? null : of(right, MIRRORED[node.op], onLeft);
    }
    default:
      return null;
  }
}

function constant(node: ASTNode): string | number | boolean | null {
  if (node.op === '-_') {
    const value = constant(node.args);
    return typeof value === 'number' ? -value : null;
  }
  if (node.op !== 'value') return null;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

/** What the form lets a value be. */
function rangeOf(node: ASTNode, names: Names): Range {
  const found = shapeAt(node, names);
  return 'shape' in found ? ofShape(found.shape) : {};
}

function ofShape(shape: Shape): Range {
  if (shape.kind === 'string' && shape.values) return { only: shape.values };
  if (shape.kind === 'boolean') return { only: [true, false] };
  return shape.kind === 'number' ? { least: shape.minimum, most: shape.maximum } : {};
}
