import type { ASTNode } from '@marcbachmann/cel-js';
import { isSatisfiable, type Comparison, type Constant } from './is-satisfiable.ts';
import { pathOf } from './path-of.ts';
import { shapeAt, type Names } from './shape-at.ts';

/** Beyond that many alternatives a rule is not followed: each doubles what has to be looked at. */
const MAX_ALTERNATIVES = 8;

const MIRRORED = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** One thing that a rule says of a value. */
interface Said extends Comparison {
  of: ASTNode;
  path: string;
}

/**
 * Whether a rule can hold for some application, as far as it compares values of the form with constants: more than the
 * form's `maximum`, or two words of a list at once, no application has. True wherever nothing is known.
 */
export function canHold(rule: ASTNode, names: Names): boolean {
  let alternatives = 0;

  const holds = ([first, ...rest]: readonly ASTNode[], said: readonly Said[]): boolean => {
    if (!first) return said.every(({ of, path }) => isPossible(of, path, said));
    if (first.op === '&&') return holds([...first.args, ...rest], said);
    if (first.op === '||') {
      alternatives += 1;
      if (alternatives > MAX_ALTERNATIVES) return true;
      return first.args.some((one) => holds([one, ...rest], said));
    }
    const more = comparisonOf(first);
    return holds(rest, more ? [...said, more] : said);
  };
  const isPossible = (of: ASTNode, path: string, said: readonly Said[]): boolean => {
    const found = shapeAt(of, names);
    const ofPath = said.filter((one) => one.path === path);
    return 'unknown' in found || isSatisfiable(found.shape, ofPath);
  };
  return holds([rule], []);
}

/** What an expression says of one value; nothing where it says more, or less. */
function comparisonOf(node: ASTNode): Said | null {
  const saying = (of: ASTNode, is: Comparison['is'], value: Constant): Said | null => {
    const path = pathOf(of);
    return path === null ? null : { of, path, is, value };
  };
  switch (node.op) {
    case 'id':
    case '.':
      return saying(node, '==', true);
    case '!_':
      return saying(node.args, '==', false);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = node.args;
      const [onLeft, onRight] = [constant(left), constant(right)];
      if (onRight !== null) return saying(left, node.op, onRight);
      return onLeft === null ? null : saying(right, MIRRORED[node.op], onLeft);
    }
    default:
      return null;
  }
}

function constant(node: ASTNode): Constant | null {
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
